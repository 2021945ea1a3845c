package secondlook.workbench.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What somebody is here to do; kept with all that they open and change. */
public sealed interface Purpose permits Purpose.Stated, Purpose.Command {

    /** As audit entries keep it. */
    String stored();

    /** As pages say it. */
    String words();

    /** What is chosen at sign-in. */
    enum Stated implements Purpose {
        READ_CASE_FILES("Read case files for the review", Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING),
        BRING_IN_MATERIAL("Bring in material", Role.ANALYST, Role.LEAD),
        ACT_ON_RISK("Act on what may be a risk today", Role.SAFEGUARDING, Role.LEAD),
        MAKE_COUNTS("Make counts for publication", Role.STATISTICIAN, Role.LEAD),
        AUDIT("Audit", Role.AUDITOR),
        ADMINISTER("Look after accounts and the installation", Role.ADMIN);

        private final String words;

        @SuppressWarnings("ImmutableEnumChecker") // why: Set.of is immutable, the checker sees only the interface
        private final Set<Role> roles;

        Stated(String words, Role... roles) {
            this.words = words;
            this.roles = Set.of(roles);
        }

        @Override
        public String words() {
            return words;
        }

        @Override
        public String stored() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether somebody with these roles may come for this. */
        public boolean isOpenTo(Collection<Role> theirs) {
            return theirs.stream().anyMatch(roles::contains);
        }

        /**
         * The purpose of that stored word.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Stated ofStored(String stored) {
            return Arrays.stream(values())
                    .filter(purpose -> purpose.stored().equals(stored))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Unknown purpose. Maybe the sign-in page is from another version."));
        }

        /** Those that somebody with these roles may come for, in the same order. */
        public static List<Stated> openTo(Collection<Role> theirs) {
            return inOrder().stream()
                    .filter(purpose -> purpose.isOpenTo(theirs))
                    .toList();
        }

        /** All of them, in the order of the sign-in page. */
        public static List<Stated> inOrder() {
            return List.of(values());
        }
    }

    /**
     * A command that somebody runs on the machine itself.
     *
     * @param name the command's name, without what was given to it
     */
    record Command(String name) implements Purpose {
        public Command {
            if (!name.matches("[a-z][a-z -]{0,40}")) {
                throw new IllegalArgumentException(
                        "Not the name of a command. Maybe its arguments were given with it.");
            }
        }

        @Override
        public String stored() {
            return "command:" + name;
        }

        @Override
        public String words() {
            return "The command " + name;
        }
    }
}
