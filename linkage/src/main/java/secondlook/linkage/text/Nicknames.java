package secondlook.linkage.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Common English short forms of forenames. The relation is "may be used for one another", so a short form that serves
 * several names (alex) is in several groups; it is symmetric but not transitive.
 */
public final class Nicknames {
    private static final String GROUPS = """
            abigail abby abbie gail
            alexander alex alec sandy xander
            alexandra alex alexa sandra lexi
            alfred alf alfie fred
            amanda mandy
            andrew andy drew
            angela angie
            ann anne annie anna nan nancy
            anthony antony tony
            arthur art
            barbara barb babs
            benjamin ben benny benji
            bernard bernie
            bridget biddy bridie
            caroline carrie carol
            catherine katherine kathryn cathy kathy kate katie kitty kat cath kath
            charles charlie chas chuck
            charlotte charlie lottie
            christine christina chris chrissie tina
            christopher chris kit topher
            constance connie
            cynthia cindy
            daniel dan danny
            david dave davey
            deborah debra debbie deb
            dominic dom
            donald don donnie
            dorothy dot dolly dottie
            edward ed eddie ted teddy ned
            eleanor ellie nell nora
            elizabeth liz lizzie beth betty eliza elsie lisa bess libby
            emily em emmy
            emma em
            eric rick
            ernest ernie
            eugene gene
            florence flo florrie
            frances fran fanny frankie
            francis frank frankie
            frederick fred freddie
            gabriel gabe
            geoffrey jeffrey geoff jeff
            george georgie
            georgina georgie gina
            gerald gerry jerry
            gillian gill jill
            gordon gord
            gregory greg
            gwendoline gwen
            hannah anna
            harold harry hal
            harriet hattie
            helen nell nellie
            henry harry hank hal
            herbert bert herb
            hugh hughie
            isaac ike
            isabella isabel izzy bella belle
            jacob jake
            jacqueline jackie
            james jim jimmy jamie jem
            jane jenny janie
            janet jan
            jennifer jen jenny jennie
            jessica jess jessie
            joan joanie
            joanna jo joanne
            john jack johnny jon
            jonathan jon jonny
            joseph joe joey
            josephine jo josie
            joshua josh
            judith judy
            julia julie
            kenneth ken kenny
            kimberly kim
            laurence lawrence larry laurie
            leonard len lenny leo
            lewis louis lou
            louise lou
            lucy lucille
            lynn linda lyn
            madeleine maddie
            margaret maggie meg peggy madge marge rita greta
            martha mattie
            martin marty
            mary molly polly mae may maria
            matilda tilly tillie mattie
            matthew matt matty
            maurice mo
            maximilian max
            melanie mel
            melissa mel lissa
            michael mick mike mickey micky
            michelle shelly
            mildred millie
            mohammed muhammad mohamed mohammad muhammed mohamad mo
            nathan nathaniel nat nate
            nicholas nicolas nick nicky
            nicola nicky nikki
            oliver olly ollie
            olivia liv livvy
            pamela pam
            patricia pat patty tricia trish
            patrick pat paddy
            peter pete
            philip phillip phil pip
            philippa pippa pip
            priscilla cilla
            rachel rach
            raymond ray
            rebecca becky becca
            reginald reg reggie
            richard dick rick ricky rich richie
            robert bob rob bobby robbie bert
            roger rodge
            ronald ron ronnie
            rosemary rose rosie
            russell russ
            samantha sam sammy
            samuel sam sammy
            sandra sandy
            sarah sally sal sara
            sebastian seb
            sidney sydney sid
            simon si
            sophia sophie
            stanley stan
            stephanie steph stephie
            stephen steven steve stevie
            stewart stuart stu
            susan sue susie suzanne
            terence terry
            teresa theresa terry tess tessa
            theodore theo ted teddy
            thomas tom tommy
            timothy tim timmy
            tobias toby
            valerie val
            veronica ronnie
            victor vic
            victoria vicky vicki tori
            vincent vince vinny
            virginia ginny
            walter walt wally
            wilfred wilf
            william bill will billy willie liam
            winifred winnie freda
            yusuf yousef youssef joseph
            zachary zach zack
            """;

    private static final Map<String, List<Integer>> GROUPS_OF = index();

    private Nicknames() {}

    /** Whether two different folded forenames are commonly used for one another. */
    public static boolean interchangeable(String left, String right) {
        List<Integer> ofLeft = GROUPS_OF.get(left);
        List<Integer> ofRight = GROUPS_OF.get(right);
        if (ofLeft == null || ofRight == null) {
            return false;
        }
        return ofLeft.stream().anyMatch(ofRight::contains);
    }

    /** The groups a folded forename belongs to, empty for a name without common short forms. */
    public static List<Integer> groupsOf(String name) {
        return GROUPS_OF.getOrDefault(name, List.of());
    }

    private static Map<String, List<Integer>> index() {
        Map<String, List<Integer>> index = new HashMap<>();
        String[] lines = GROUPS.split("\n");
        for (int group = 0; group < lines.length; group++) {
            for (String name : lines[group].split(" ")) {
                index.computeIfAbsent(name, key -> new ArrayList<>()).add(group);
            }
        }
        return index;
    }
}
