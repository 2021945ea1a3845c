package secondlook.workbench.connections;

import secondlook.casework.casefile.CaseFileId;
import secondlook.workbench.web.CaseAddress;

/** What a chart starts from. Every start has an address, in which it stands by number or reference. */
sealed interface ChartStart {

    /** The address of the chart. */
    String address();

    /** A case file. */
    record OfCaseFile(int caseFile, CaseFileId id) implements ChartStart {
        @Override
        public String address() {
            return "/connections" + CaseAddress.of(id);
        }
    }

    /** A person, place, phone, vehicle, firm or home. */
    record OfThing(KnownThing thing) implements ChartStart {
        @Override
        public String address() {
            return "/connections/thing/" + thing.number();
        }
    }

    /** A group. */
    record OfGroup(KnownGroup group) implements ChartStart {
        @Override
        public String address() {
            return "/connections/groups/" + group.number();
        }
    }
}
