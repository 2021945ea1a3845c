package secondlook.casework.network;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import secondlook.casework.casefile.CaseFileId;

/**
 * The things met so far. Several rows write one thing in several ways: whatever order they come in, the same writing is
 * kept: a person's of the least case file, a thing's first by the alphabet; a kind that is recorded is kept before one that is not, and a
 * reason not to make a group before none.
 */
final class Things {

    private record Source(boolean harmed, String caseFile, String label) implements Comparable<Source> {

        private static final Comparator<Source> ORDER = Comparator.comparing(Source::harmed, Comparator.reverseOrder())
                .thenComparing(Source::caseFile)
                .thenComparing(Source::label);

        @Override
        public int compareTo(Source other) {
            return ORDER.compare(this, other);
        }
    }

    private record Met(Thing thing, Source source) {}

    private final Map<String, Met> met = new TreeMap<>();

    /** A person; a label as one who was harmed is kept before a name. */
    void person(String id, String label, boolean harmed, CaseFileId caseFile) {
        keep(new Thing(ThingKind.PERSON, id, label, null, null), new Source(harmed, caseFile.toString(), label));
    }

    void thing(Thing thing) {
        keep(thing, new Source(false, "", thing.label()));
    }

    private void keep(Thing thing, Source source) {
        met.merge(thing.id(), new Met(thing, source), Things::both);
    }

    private static Met both(Met one, Met other) {
        Met first = one.source.compareTo(other.source) <= 0 ? one : other;
        Thing kind = kindOf(one.thing, other.thing);
        Thing named = first.thing;
        return new Met(
                new Thing(kind.kind(), named.id(), named.label(), kind.detail(), kind.whyNoGroup()), first.source);
    }

    /** Whose kind is kept. */
    private static Thing kindOf(Thing one, Thing other) {
        return KIND.compare(one, other) <= 0 ? one : other;
    }

    private static final Comparator<Thing> KIND = Comparator.comparing(
                    (Thing thing) -> thing.whyNoGroup() == WhyNoGroup.KIND_NOT_RECORDED)
            .thenComparing(Thing::whyNoGroup, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Thing::kind)
            .thenComparing(Thing::detail, Comparator.nullsLast(Comparator.naturalOrder()));

    Map<String, Thing> byId() {
        Map<String, Thing> things = new TreeMap<>();
        met.forEach((id, each) -> things.put(id, each.thing));
        return things;
    }
}
