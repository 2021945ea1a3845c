package secondlook.linkage.dedupe;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must not enter linking: sex, ethnicity, nationality and religion, told by heading and, for headings say little, by
 * values. Forms of address tell the sex and count as such.
 */
final class ProtectedColumns {
    private static final Pattern HEADING =
            Pattern.compile("(?:.*[^a-z])?(?:sex|sexe|sexo|gender|geschlecht|genre|genero"
                    + "|ethnic\\w*|ethnie|race|nationality|nationalities|nationalitaet|nationalitat|staatsangehoerigkeit"
                    + "|staatsangehorigkeit|nacionalidad|nationalite|citizenship|religion|religious\\w*|faith|konfession)"
                    + "(?:[^a-z].*)?");

    /** Letters and words that stand for a sex, an ethnicity, a nationality or a religion, folded. */
    private static final Set<String> VALUES =
            Set.of(("m,f,w,d,male,female,man,woman,boy,girl,non binary,nonbinary,trans"
                            + ",intersex,mannlich,weiblich,maennlich,divers,herr,frau,homme,femme,masculin,feminin,hombre,mujer"
                            + ",mr,mrs,ms,miss,mx,sir,madam,white,black,asian,mixed,white british,white irish,white other"
                            + ",black british,black african,black caribbean,asian british,indian,pakistani,bangladeshi,chinese"
                            + ",arab,caucasian,hispanic,latino,latina,mixed race,other ethnic group,other white,roma,gypsy"
                            + ",gypsy or irish traveller,traveller,any other,caribbean,african,any other white,any other asian"
                            + ",british,english,scottish,welsh,irish,northern irish,french,german,deutsch,polish,romanian"
                            + ",american,australian,canadian,dutch,belgian,danish,swedish,norwegian,finnish,greek,italian"
                            + ",spanish,portuguese,turkish,ukrainian,russian,lithuanian,latvian,bulgarian,hungarian,czech"
                            + ",slovak,albanian,serbian,croatian,somali,nigerian,ghanaian,eritrean,ethiopian,sudanese,egyptian"
                            + ",moroccan,algerian,iraqi,iranian,syrian,afghan,sri lankan,nepalese,vietnamese,filipino,japanese"
                            + ",korean,brazilian,christian,muslim,hindu,sikh,jewish,buddhist,no religion,atheist,agnostic"
                            + ",catholic,roman catholic,protestant,evangelisch,katholisch,orthodox,anglican,islam,christianity"
                            + ",hinduism,sikhism,judaism,buddhism,other")
                    .split(","));

    private ProtectedColumns() {}

    static boolean heading(String header) {
        String lower = header.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
        return HEADING.matcher(lower.replace("é", "e")).matches();
    }

    static boolean value(String folded) {
        return VALUES.contains(folded);
    }
}
