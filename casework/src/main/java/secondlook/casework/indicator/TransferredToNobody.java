package secondlook.casework.indicator;

import java.util.List;
import java.util.Locale;
import secondlook.casework.casefile.AgencyKind;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.Material;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Closing;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 37: each body thinks that the other has it. */
final class TransferredToNobody implements Indicator {

    private static final Description DESCRIPTION = new Description(
            37,
            "transferred-to-nobody",
            2,
            ReasonClass.HOW_DECIDED,
            Unit.OCCURRENCE,
            "Asks whether it was transferred to another body with no receiving record.",
            "Home Office outcome 20; Standard Safeguarding Dataset, closure reason RC5");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        Closing closing = new Closing(caseFile);
        if (!closing.isAsked()) {
            return List.of();
        }
        List<Fact> transfers = caseFile.facts(FactKind.TRANSFER);
        Truth recorded = Truth.any(caseFile.everywhere(FactKind.OCCURRENCE).stream()
                .filter(head -> caseFile.id()
                        .reference()
                        .equals(head.text(Field.OTHER_REFERENCE).orNull()))
                .map(head -> Truth.yes(head.cell(Field.OTHER_REFERENCE)))
                .toList());
        // why: a file that was sent on has left the body before, so only the last transfers say who has it
        Truth received = Truth.any(transfers.stream()
                .filter(transfer -> transfers.stream().noneMatch(other -> isBefore(transfer, other)))
                .map(transfer -> received(caseFile, transfer))
                .toList());
        Truth known = transfers.isEmpty()
                ? Cells.complete(caseFile, FactKind.TRANSFER).not()
                : Truth.no();
        Truth truth = closing.outcomeIsOneOf("20", "rc5")
                .and(received.or(recorded).or(known).not());
        DateRange at =
                transfers.isEmpty() ? null : transfers.getFirst().date(Field.AT).orNull();
        return List.of(DESCRIPTION.answer(
                caseFile,
                truth,
                () -> "The file was transferred to another body%s and no receiving record is seen"
                        .formatted(Phrase.on(at))));
    }

    private static boolean isBefore(Fact transfer, Fact other) {
        DateRange at = transfer.date(Field.AT).orNull();
        DateRange later = other.date(Field.AT).orNull();
        return at != null && later != null && at.before(later).isYes();
    }

    private static Truth received(CaseFile caseFile, Fact transfer) {
        Truth receipt = Cells.written(transfer.text(Field.RECEIPT), "the receiving record");
        if (!receipt.isNo()) {
            return receipt;
        }
        Recorded<String> body = transfer.text(Field.TO_BODY);
        if (!body.isKnown() && !body.isEmptyField()) {
            return Truth.cannotTell(body.missing("to which body it was transferred"));
        }
        String named = body.orNull();
        boolean theirs = named == null
                || caseFile.material().agencies().stream()
                        .anyMatch(agency -> isNamed(caseFile.material(), agency, named));
        return theirs
                ? receipt
                : Truth.cannotTell(
                        new Missing("the receiving body's material: not supplied", transfer.cell(Field.TO_BODY)));
    }

    /**
     * Whether the body is written as this agency: its key begins with the body's first word, and where the body's name says
     * what it is, the agency is that too. "Northmere Council" is not the police of Northmere.
     */
    private static boolean isNamed(Material material, String agency, String body) {
        String first = body.strip().toLowerCase(Locale.ROOT).split("[^a-z]+", 2)[0];
        AgencyKind kind = AgencyKind.ofKey(body);
        return !first.isEmpty()
                && agency.toLowerCase(Locale.ROOT).startsWith(first)
                && (kind == AgencyKind.OTHER || kind == material.kind(agency));
    }
}
