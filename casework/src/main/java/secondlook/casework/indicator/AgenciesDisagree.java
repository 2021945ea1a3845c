package secondlook.casework.indicator;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import secondlook.casework.casefile.AgencyKind;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.Material;
import secondlook.casework.casefile.Supply;
import secondlook.casework.missing.Episode;
import secondlook.casework.reading.Child;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Truth;

/** 28: what one agency saw, another never wrote down. */
final class AgenciesDisagree implements Indicator {

    private static final Description DESCRIPTION = new Description(
            28,
            "agencies-disagree",
            1,
            ReasonClass.MISSING_FROM_CARE,
            Unit.EPISODE,
            "Asks whether an episode stands in the home’s log and in no police or council record, or "
                    + "the other way round.",
            "IICSA, organised networks, parts G3 and G4");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        return Child.of(caseFile).stream()
                .flatMap(child -> Episode.of(caseFile, child.person()).stream().map(episode -> answer(child, episode)))
                .toList();
    }

    private static Answer answer(Child child, Episode episode) {
        Material material = child.caseFile().material();
        List<String> homes = material.agencies(AgencyKind.HOME);
        boolean byHome = episode.isRecordedBy(homes);
        List<String> others = Stream.of(AgencyKind.POLICE, AgencyKind.SOCIAL_CARE)
                .flatMap(kind -> material.agencies(kind).stream())
                .toList();
        boolean byOthers = episode.isRecordedBy(others);
        Truth truth;
        if (byHome == byOthers) {
            truth = Truth.no(episode.rows().getFirst().row());
        } else if (byHome) {
            truth = complete(material, AgencyKind.POLICE, area(episode))
                    .and(complete(material, AgencyKind.SOCIAL_CARE, area(episode)))
                    .and(areaSupplied(material, episode));
        } else {
            truth = livedInHome(child, episode).and(complete(material, AgencyKind.HOME, ""));
        }
        String began = Phrase.on(episode.started().orNull());
        Supplier<String> sentence = () -> byHome
                ? "A missing episode%s in the home’s log is in no police or council record read".formatted(began)
                : "A missing episode%s in the police or council record is not in the home’s log read".formatted(began);
        return DESCRIPTION.answer(
                child.caseFile(),
                episode.id(),
                truth.citing(episode.rows().getFirst().row()),
                sentence);
    }

    /**
     * Whether the agencies of a kind that would have recorded the episode were read whole: those of the home's area where
     * their names tell, else those that handed missing episodes over at all.
     */
    private static Truth complete(Material material, AgencyKind kind, String area) {
        List<String> all = material.agencies(kind);
        List<String> ofArea = all.stream()
                .filter(agency -> !area.isEmpty() && agency.startsWith(area))
                .toList();
        List<String> asked = !ofArea.isEmpty()
                ? ofArea
                : all.stream()
                        .filter(agency -> material.supply(agency, FactKind.MISSING_EPISODE) != Supply.NOT_SUPPLIED)
                        .toList();
        return asked.isEmpty()
                ? Truth.cannotTell(new Missing("missing episodes of the other agency: not supplied", null))
                : Truth.all(asked.stream()
                        .map(agency -> material.complete(agency, FactKind.MISSING_EPISODE))
                        .toList());
    }

    /** The first word of the home's area, as agencies' keys begin; empty where it is not recorded. */
    private static String area(Episode episode) {
        String area = episode.text(Field.AREA).orNull();
        return area == null ? "" : area.strip().toLowerCase(Locale.ROOT).split("[^a-z]+", 2)[0];
    }

    /** A home of an area whose council gave nothing cannot be compared with anybody's record. */
    private static Truth areaSupplied(Material material, Episode episode) {
        String first = area(episode);
        boolean supplied = first.isEmpty()
                || material.agencies(AgencyKind.SOCIAL_CARE).stream().anyMatch(agency -> agency.startsWith(first));
        return supplied
                ? Truth.yes()
                : Truth.cannotTell(new Missing(
                        "the records of the home's area: not supplied",
                        episode.text(Field.AREA).citation()));
    }

    /** Whether the child lived in a home then: a home's log cannot hold what happened elsewhere. */
    private static Truth livedInHome(Child child, Episode episode) {
        if (episode.text(Field.HOME).isKnown()) {
            return Truth.yes();
        }
        DateRange started = episode.started().orNull();
        return Truth.any(child.rows(FactKind.PLACEMENT).stream()
                        .filter(placement -> placement.text(Field.HOME).isKnown())
                        .map(placement -> {
                            DateRange from = placement.date(Field.STARTED).orNull();
                            DateRange until = placement.date(Field.ENDED).orNull();
                            return started == null || from == null
                                    ? Truth.cannotTell(
                                            placement.date(Field.STARTED).missing("the date of a placement"))
                                    : from.notAfter(started)
                                            .and(until == null ? Truth.yes() : started.notAfter(until))
                                            .citing(placement.row());
                        })
                        .toList())
                .or(child.caseFile().material().complete(FactKind.PLACEMENT).not());
    }
}
