package secondlook.casework.casefile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Truth;

/**
 * What was handed over for a case file: answers are limited by it. An indicator that finds no contact must first ask
 * whether contacts were supplied at all.
 */
public final class Material {

    private static final Map<FactKind, Truth> IN_PART = ofEachKind(": supplied in part");
    private static final Map<FactKind, Truth> NOT_SUPPLIED = ofEachKind(": not supplied");

    private final Map<String, Map<FactKind, Supply>> supplied;
    private final Map<String, AgencyKind> agencies;
    private final Map<String, Set<String>> roles;
    private final Map<String, AgencyKind> kinds = new TreeMap<>();
    private final Memo memo = new Memo();

    /**
     * @param supplied by agency, then by kind; what is not listed was not supplied
     */
    public Material(Map<String, Map<FactKind, Supply>> supplied) {
        this(supplied, Map.of(), Map.of());
    }

    /**
     * @param supplied by agency, then by kind; what is not listed was not supplied
     * @param agencies what each agency is; where it is not said, what it handed over tells
     * @param roles in which roles an agency records anybody anywhere; one that is not listed is taken to record all
     */
    public Material(
            Map<String, Map<FactKind, Supply>> supplied,
            Map<String, AgencyKind> agencies,
            Map<String, Set<String>> roles) {
        this.agencies = new TreeMap<>(agencies);
        this.roles = new TreeMap<>(roles);
        this.supplied = new TreeMap<>();
        supplied.forEach((agency, kinds) -> {
            Map<FactKind, Supply> copy = new EnumMap<>(FactKind.class);
            copy.putAll(kinds);
            this.supplied.put(agency, copy);
        });
        this.supplied.keySet().forEach(agency -> kinds.put(agency, told(agency)));
    }

    private static Map<FactKind, Truth> ofEachKind(String why) {
        Map<FactKind, Truth> each = new EnumMap<>(FactKind.class);
        for (FactKind kind : FactKind.values()) {
            each.put(kind, Truth.cannotTell(new Missing(kind.plural() + why, null)));
        }
        return each;
    }

    /** The agencies that handed over anything, by key. */
    public Set<String> agencies() {
        return Collections.unmodifiableSet(supplied.keySet());
    }

    /** The agencies of one kind, by key. */
    public List<String> agencies(AgencyKind kind) {
        return supplied.keySet().stream().filter(agency -> kind(agency) == kind).toList();
    }

    /** What an agency is: as said, else by what only such an agency keeps. */
    public AgencyKind kind(String agency) {
        AgencyKind known = kinds.get(agency);
        return known == null ? told(agency) : known;
    }

    private AgencyKind told(String agency) {
        AgencyKind said = agencies.get(agency);
        if (said != null) {
            return said;
        }
        if (AgencyKind.ofKey(agency) != AgencyKind.OTHER) {
            return AgencyKind.ofKey(agency);
        }
        if (supply(agency, FactKind.PROCESS) != Supply.NOT_SUPPLIED) {
            return AgencyKind.POLICE;
        }
        if (supply(agency, FactKind.HOME_LOG) != Supply.NOT_SUPPLIED) {
            return AgencyKind.HOME;
        }
        return supply(agency, FactKind.PLACEMENT) != Supply.NOT_SUPPLIED ? AgencyKind.SOCIAL_CARE : AgencyKind.OTHER;
    }

    /** How much of this kind the agency handed over. */
    public Supply supply(String agency, FactKind kind) {
        return supplied.getOrDefault(agency, Map.of()).getOrDefault(kind, Supply.NOT_SUPPLIED);
    }

    /**
     * Whether the absence of a row of this kind says anything: yes where the agency's material of this kind was
     * received and read whole, otherwise cannot tell.
     */
    public Truth complete(String agency, FactKind kind) {
        return switch (supply(agency, kind)) {
            case SUPPLIED -> Truth.yes();
            case IN_PART -> Objects.requireNonNull(IN_PART.get(kind));
            case NOT_SUPPLIED -> Objects.requireNonNull(NOT_SUPPLIED.get(kind));
        };
    }

    /**
     * Whether it says anything that nobody is recorded in this role: yes where who is involved was received and read whole
     * and the agency's material records the role at all. An export without a column of suspects has none in any file.
     */
    public Truth complete(String agency, String role) {
        Set<String> recorded = roles.get(agency);
        Truth inThisRole = recorded == null || recorded.contains(role)
                ? Truth.yes()
                : Truth.cannotTell(new Missing("who is recorded as " + role + ": not supplied", null));
        return complete(agency, FactKind.INVOLVEMENT).and(inThisRole);
    }

    /**
     * As {@link #complete(String, FactKind)} for every agency that is known to hold this kind at all; cannot tell where
     * no agency handed over any.
     */
    public Truth complete(FactKind kind) {
        return memo.of(kind, () -> completeWherever(kind));
    }

    private Truth completeWherever(FactKind kind) {
        List<String> holding = supplied.entrySet().stream()
                .filter(agency -> agency.getValue().containsKey(kind))
                .map(Map.Entry::getKey)
                .toList();
        return holding.isEmpty()
                ? Objects.requireNonNull(NOT_SUPPLIED.get(kind))
                : Truth.all(
                        holding.stream().map(agency -> complete(agency, kind)).toList());
    }
}
