package secondlook.workbench.audit;

/** Whether the record is whole. */
public sealed interface AuditVerdict {

    /** Nothing was changed, taken out or put elsewhere, as far as the chain can tell. */
    record Whole(long entries, String headHash) implements AuditVerdict {}

    /**
     * The first place where the record is not what it was.
     *
     * @param sequence of the entry at fault, or that should be there
     * @param what the entry records, where that was changed or is gone; else empty
     */
    record Broken(long sequence, Fault fault, String what) implements AuditVerdict {

        /** A fault of the entry itself. */
        Broken(long sequence, Fault fault) {
            this(sequence, fault, "");
        }

        /** A sentence. */
        public String words() {
            return "Entry " + sequence + " " + fault.words() + (what.isEmpty() ? "" : ": " + what) + ".";
        }
    }

    /** What is wrong with an entry. */
    enum Fault {
        ALTERED("was changed after it was written"),
        MISSING("is missing"),
        OUT_OF_PLACE("does not follow the entry before it"),
        ADDED("was put in past the chain's end"),
        CUT_SHORT("should be there: the chain ends before it"),
        CONTENT_ALTERED("records something that was changed since"),
        CONTENT_MISSING("records something that is gone"),
        CHECKPOINT_DIFFERS("is not the one that the checkpoint signed"),
        SIGNATURE_INVALID("is vouched for by a checkpoint whose signature is not right");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        /** As in "Entry 17 …". */
        public String words() {
            return words;
        }
    }
}
