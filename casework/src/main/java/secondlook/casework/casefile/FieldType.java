package secondlook.casework.casefile;

/** How the value of a field is read from a cell and kept. */
public enum FieldType {
    /** Words, kept as written. */
    TEXT,
    /** A date or time, kept as a range. */
    DATE,
    /** One of the field's own codes; the mapping's code table translates the agency's. */
    CODE,
    /** Yes or no. */
    FLAG,
    /** A whole number. */
    NUMBER
}
