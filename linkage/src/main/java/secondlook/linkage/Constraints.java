package secondlook.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What no automatic link may do: join records that people judged to be two persons, join forbidden roles, or pass a
 * conflict of strong identifiers. Keeps, for each cluster, the roles and identifiers that its records carry.
 *
 * <p>Invariant: every two records of a cluster that was merged with {@link #mayMerge} are free of each ban, unless a
 * judgement joined them.
 */
final class Constraints {
    private final List<RolePair> forbiddenRoles;
    private final @Nullable Set<String>[] roles;
    private final Map<Integer, List<int[]>>[] identifiers;
    private final ComparedField[] fields;
    private final int[] strongFields;
    private final boolean[] binds;
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();

    @SuppressWarnings({"unchecked", "rawtypes"})
    Constraints(RecordTable table, LinkageInput input, List<RolePair> forbiddenRoles) {
        this.forbiddenRoles = forbiddenRoles;
        this.fields = table.fields;
        this.roles = new Set[table.size()];
        strongFields = java.util.stream.IntStream.range(0, table.fields.length)
                .filter(field -> table.fields[field].field().kind() == FieldKind.STRONG_IDENTIFIER)
                .toArray();
        identifiers = new Map[strongFields.length];
        binds = new boolean[table.size()];
        Arrays.setAll(identifiers, at -> new HashMap<>());
        for (int unit = 0; unit < table.size(); unit++) {
            String role = input.role(table.records[unit][0]);
            if (role != null && !forbiddenRoles.isEmpty()) {
                roles[unit] = new LinkedHashSet<>(Set.of(role));
                binds[unit] = true;
            }
            for (int at = 0; at < strongFields.length; at++) {
                int[] codes = table.codes(strongFields[at], unit);
                if (codes.length > 0) {
                    identifiers[at].put(unit, new ArrayList<>(List.of(codes)));
                    binds[unit] = true;
                }
            }
        }
    }

    /** Whether a unit's own role or identifiers may stand in the way of a link, whatever cluster it is in. */
    boolean binds(int unit) {
        return binds[unit];
    }

    /** Notes a cannot-link between two units. */
    void keepApart(int left, int right) {
        apart.computeIfAbsent(left, key -> new HashSet<>()).add(right);
        apart.computeIfAbsent(right, key -> new HashSet<>()).add(left);
    }

    /** Why two clusters may not be joined, null when they may. */
    @Nullable
    PairStatus ban(int left, int right, Members members) {
        if (judgedApart(left, right, members)) {
            return PairStatus.JUDGED_DIFFERENT;
        }
        if (identifiersConflict(left, right)) {
            return PairStatus.IDENTIFIER_CONFLICT;
        }
        return rolesForbidden(left, right) ? PairStatus.ROLES_FORBIDDEN : null;
    }

    boolean mayMerge(int left, int right, Members members) {
        return ban(left, right, members) == null;
    }

    boolean judgedApart(int left, int right, Members members) {
        if (apart.isEmpty()) {
            return false;
        }
        for (int unit : members.of(left)) {
            Set<Integer> banned = apart.get(unit);
            if (banned != null && Arrays.stream(members.of(right)).anyMatch(banned::contains)) {
                return true;
            }
        }
        return false;
    }

    private boolean rolesForbidden(int left, int right) {
        Set<String> ofLeft = roles[left];
        Set<String> ofRight = roles[right];
        if (ofLeft == null || ofRight == null) {
            return false;
        }
        return forbiddenRoles.stream()
                .anyMatch(pair ->
                        ofLeft.stream().anyMatch(one -> ofRight.stream().anyMatch(other -> pair.joins(one, other))));
    }

    private boolean identifiersConflict(int left, int right) {
        for (int at = 0; at < strongFields.length; at++) {
            ComparedField field = fields[strongFields[at]];
            for (int[] one : identifiers[at].getOrDefault(left, List.of())) {
                for (int[] other : identifiers[at].getOrDefault(right, List.of())) {
                    if (conflict(field, one, other)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether two records hold numbers of one sort and share none of that sort. */
    private static boolean conflict(ComparedField field, int[] one, int[] other) {
        for (int code : one) {
            boolean comparable = false;
            boolean shared = false;
            for (int its : other) {
                comparable |= field.comparable(code, its);
                shared |= field.comparable(code, its) && Arrays.stream(one).anyMatch(own -> own == its);
            }
            if (comparable && !shared) {
                return true;
            }
        }
        return false;
    }

    /** Takes note that the right cluster is now part of the left one. */
    void merged(int left, int right) {
        Set<String> ofRight = roles[right];
        if (ofRight != null) {
            Set<String> ofLeft = roles[left];
            if (ofLeft == null) {
                roles[left] = ofRight;
            } else {
                ofLeft.addAll(ofRight);
            }
        }
        for (Map<Integer, List<int[]>> byCluster : identifiers) {
            List<int[]> moved = byCluster.remove(right);
            if (moved != null) {
                List<int[]> kept = byCluster.computeIfAbsent(left, key -> new ArrayList<>());
                for (int[] codes : moved) {
                    if (kept.stream().noneMatch(known -> Arrays.equals(known, codes))) {
                        kept.add(codes);
                    }
                }
            }
        }
    }

    /** The units of a cluster. */
    interface Members {
        int[] of(int cluster);
    }
}
