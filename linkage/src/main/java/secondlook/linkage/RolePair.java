package secondlook.linkage;

/**
 * Two roles that no automatic link may join in one cluster; such a pair stays possible until a judgement.
 *
 * @param one a role
 * @param other another role
 */
public record RolePair(String one, String other) {
    boolean joins(String left, String right) {
        return (one.equals(left) && other.equals(right)) || (one.equals(right) && other.equals(left));
    }
}
