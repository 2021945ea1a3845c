package secondlook.casework.casefile;

/**
 * The name of a case file: the agency and the reference it gave, since references of different agencies collide.
 *
 * @param agency the agency's short key, such as "northmere-police"
 * @param reference the reference as the agency writes it
 */
public record CaseFileId(String agency, String reference) implements Comparable<CaseFileId> {

    public CaseFileId {
        if (agency.isBlank() || reference.isBlank()) {
            throw new IllegalArgumentException(
                    "A case file needs an agency and a reference, not [" + agency + "] and [" + reference + "].");
        }
    }

    @Override
    public int compareTo(CaseFileId other) {
        int byAgency = agency.compareTo(other.agency);
        return byAgency != 0 ? byAgency : reference.compareTo(other.reference);
    }

    @Override
    public String toString() {
        return agency + " " + reference;
    }
}
