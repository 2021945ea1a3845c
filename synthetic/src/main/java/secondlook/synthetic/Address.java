package secondlook.synthetic;

/** A dwelling or premises in the invented region. */
record Address(String line, String town, String postcode) {

    String text() {
        return line + ", " + town;
    }
}
