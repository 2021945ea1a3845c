package secondlook.linkage;

/**
 * What one field says of a pair.
 *
 * @param field name of the field
 * @param left the one record's values, empty when nothing was recorded
 * @param right the other record's values
 * @param level how they compare, in words
 * @param bits match weight: above 0 speaks for one person, below 0 against, 0 for neither
 * @param frequency how common the shared value is, such as "1 in 140 here"; empty when it plays no part
 */
public record Evidence(String field, String left, String right, String level, double bits, String frequency) {
    /** In place of a field's name: that each record has an entry of its own in one list of persons. */
    static final String ONE_LIST = "entries in one list";

    /** Whether it says that the records stand side by side in a list, see {@link LinkageInput.RecordBuilder#inList}. */
    public boolean isOfOneList() {
        return field.equals(ONE_LIST);
    }

    /** The field and its weight; values are personal data. */
    @Override
    public String toString() {
        return "Evidence[" + field + ", " + bits + " bits]";
    }
}
