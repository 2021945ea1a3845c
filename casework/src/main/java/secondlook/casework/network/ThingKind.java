package secondlook.casework.network;

/** What may be tied. */
public enum ThingKind {
    PERSON,
    PLACE,
    PHONE,
    VEHICLE,
    FIRM,
    HOME
}
