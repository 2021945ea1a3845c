package secondlook.synthetic;

import java.util.List;

/**
 * Common forenames and surnames of several origins, put together at random: nobody in the region is a real person.
 *
 * <p>Every letter stands in Windows-1252 as well as in UTF-8, so that the force that exports in Windows-1252 does not
 * damage the names of some origins more often than those of others.
 */
// The lists come from List.of, which the checker does not look into.
@SuppressWarnings("ImmutableEnumChecker")
enum NameOrigin {
    BRITISH(
            24,
            "Kieran Darren Callum Jack Liam Ryan Adam Lewis Connor Jordan Luke Nathan Daniel Matthew Thomas Joshua",
            "Chloe Jade Megan Ella Lauren Amy Holly Paige Leanne Gemma Rebecca Natalie Bethany Sophie Kayleigh Abigail",
            "Marsh Pell Callow Verrall Thorne Hadley Birch Cobb Garside Ludlow Penrose Stroud Whitlock Yardley Ashby"
                    + " Brandon-Hale Crewe Dunstan Fairley Greave Holroyd Keeling Lockett Mayhew"),
    IRISH(
            10,
            "Seán Cormac Declan Oisín Eoin Padraig Ronan Fergal Donal Cathal Brendan Niall",
            "Siobhán Aoife Niamh Róisín Ciara Orla Gráinne Sinéad Maeve Bríd Deirdre Nuala",
            "O'Rourke Brennan Mac-Carthy Doherty Kinsella Tierney Mulcahy O'Hare Lenihan Scanlon Devane Heffernan Cusack"),
    SOUTH_ASIAN(
            14,
            "Mohammed Imran Asif Rajesh Harpreet Sanjay Usman Bilal Kamran Vikram Arjun Faisal Gurdeep Nadeem",
            "Aisha Priya Sunita Fatima Zainab Harleen Nadia Meera Shabnam Kavita Rukhsana Anjali Saima Jaspreet",
            "Khan Hussain Patel Sharma Begum Singh Kaur Chaudhry Mahmood Rahman Desai Mirza Akhtar Bhatti Qureshi"),
    POLISH(
            9,
            "Piotr Tomasz Krzysztof Józef Andrzej Marek Pawel Jakub Szymon Wojciech Mateusz Dawid",
            "Agnieszka Katarzyna Zofia Magda Joanna Ewelina Wiktoria Kinga Malwina Hanna Oliwia Natalia",
            "Kowalczyk Nowak Wójcik Góra Mazur Krawczyk Zielinska Pietrzak Dudek Walczak Jankowska Sikora Król"),
    ROMANIAN(
            9,
            "Andrei Ionut Marian Florin Cosmin Gheorghe Vasile Dragos Razvan Catalin Bogdan Sorin",
            "Ioana Elena Mihaela Andreea Alina Roxana Gabriela Simona Larisa Denisa Crina Corina",
            "Popescu Ionescu Bârsan Mîndru Dumitru Stan Radu Munteanu Câmpeanu Lazar Ciobanu Rusu Voicu"),
    ARABIC(
            9,
            "Ahmed Yusuf Omar Khalid Hassan Tariq Mustafa Karim Nasser Walid Ibrahim Sami",
            "Layla Maryam Noor Huda Amina Salma Rania Yasmin Samira Dalia Hanan Farah",
            "Al-Masri Haddad Nasser Mansour Aziz El-Amin Saleh Khoury Hamdan Darwish Bakri Najjar Sabbagh"),
    WEST_AFRICAN(
            8,
            "Kwame Chinedu Emeka Tunde Kofi Babajide Olumide Ikenna Yaw Segun Obinna Kelechi",
            "Ngozi Abena Folake Adaeze Akosua Temitope Chioma Efua Yewande Amara Ifeoma Esi",
            "Adeyemi Okafor Mensah Boateng Eze Owusu Balogun Asante Nwosu Adebayo Agyeman Ojo Onyekachi"),
    CHINESE(
            6,
            "Wei Jun Ming Hao Lei Tao Zhiwei Xiaoming Guang Yichen Bin Kai",
            "Mei Xiu Ling Yan Hui Fang Xiaoli Jing Yuting Lan Qing Meihua",
            "Wang Chen Zhang Huang Zhao Wu Xu Lin Deng Ouyang Zheng Liang Guo"),
    TURKISH(
            6,
            "Mehmet Emre Özgür Murat Kemal Hakan Serkan Ümit Volkan Burak Cem Tolga",
            "Ayse Gül Elif Özlem Zeynep Hülya Derya Sevgi Dilek Pinar Nermin Esra",
            "Yilmaz Çelik Demir Öztürk Kaya Aydin Güler Arslan Koç Polat Ünal Tekin Bozkurt"),
    SOMALI(
            5,
            "Abdi Mohamud Warsame Liban Guled Jama Cabdi Farhan Nuur Sharmarke Awale Bashir",
            "Hodan Ifrah Sagal Ubah Fadumo Idil Ayaan Hibaq Sahra Deqa Nimco Raho",
            "Farah Warsame Abdullahi Hersi Duale Jama Elmi Guleed Roble Samatar Aden Barre Nur");

    private static final List<NameOrigin> BY_SHARE = List.of(values());

    private final int share;
    private final List<String> boys;
    private final List<String> girls;
    private final List<String> surnames;

    NameOrigin(int share, String boys, String girls, String surnames) {
        this.share = share;
        this.boys = List.of(boys.split(" "));
        this.girls = List.of(girls.split(" "));
        this.surnames = List.of(surnames.split(" "));
    }

    /** An origin in proportion to its share of the region, per hundred people. */
    static NameOrigin drawn(Dice dice) {
        int rest = dice.below(100);
        for (NameOrigin origin : BY_SHARE) {
            rest -= origin.share;
            if (rest < 0) {
                return origin;
            }
        }
        return BRITISH;
    }

    String forename(Dice dice, boolean female) {
        return dice.pick(female ? girls : boys);
    }

    String surname(Dice dice) {
        return dice.pick(surnames);
    }

    /** As the truth files write it: lower case, words joined by a hyphen. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
