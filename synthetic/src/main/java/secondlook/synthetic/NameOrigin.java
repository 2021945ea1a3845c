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
            "Kieran Darren Callum Jack Liam Ryan Adam Lewis Connor Jordan Luke Nathan Daniel Matthew Thomas"
                    + " Joshua Owen Harvey Dominic Scott Craig Lee Wayne Stuart Toby Miles",
            "Chloe Jade Megan Ella Lauren Amy Holly Paige Leanne Gemma Rebecca Natalie Bethany Sophie Kayleigh"
                    + " Abigail Charlotte Kelly Stacey Georgia Eve Poppy Hayley Tanya Robyn Freya",
            "Marsh Pell Callow Verrall Thorne Hadley Birch Cobb Garside Ludlow Penrose Stroud Whitlock Yardley Ashby"
                    + " Brandon-Hale Crewe Dunstan Fairley Greave Holroyd Keeling Lockett Mayhew Aldous Barrow"
                    + " Cleave Dowding Eastwell Fenner Garland Hartwell Isham Jessop Kirkby Langdale Merriman"
                    + " Naylor Oldroyd Padgett Rushby Sandford Tranter Underhill Wetherell Yarwood"),
    IRISH(
            10,
            "Seán Cormac Declan Oisín Eoin Padraig Ronan Fergal Donal Cathal Brendan Niall Tadhg Conor Rory Lorcan",
            "Siobhán Aoife Niamh Róisín Ciara Orla Gráinne Sinéad Maeve Bríd Deirdre Nuala Caoimhe Fionnuala"
                    + " Sorcha Éabha",
            "O'Rourke Brennan Mac-Carthy Doherty Kinsella Tierney Mulcahy O'Hare Lenihan Scanlon Devane"
                    + " Heffernan Cusack Gilhooly Madigan Rafferty Sheridan Tansey Looney Cronin Hanrahan"),
    SOUTH_ASIAN(
            14,
            "Mohammed Irfan Asif Rajesh Harpreet Sanjay Usman Bilal Kamran Vikram Arjun Faisal Gurdeep Nadeem"
                    + " Hamza Rohan Zahid Manpreet Tariq Nikhil",
            "Aisha Priya Sunita Fatima Zainab Harleen Nasreen Meera Shabnam Kavita Rukhsana Anjali Saima Jaspreet"
                    + " Sana Amrit Deepa Noreen Parveen Ritu",
            "Khan Hussain Patel Sharma Begum Singh Kaur Chaudhry Mahmood Rahman Desai Mirza Akhtar Bhatti"
                    + " Qureshi Sandhu Dhillon Malik Iqbal Joshi Reddy Shah Ansari Gill Bajwa Naidu Saleem"),
    POLISH(
            9,
            "Piotr Tomasz Krzysztof Józef Andrzej Marek Pawel Jakub Szymon Wojciech Mateusz Dawid Grzegorz"
                    + " Rafal Kacper Bartosz",
            "Agnieszka Katarzyna Zofia Magda Joanna Ewelina Wiktoria Kinga Malwina Hanna Oliwia Natalia Dorota"
                    + " Alicja Beata Paulina",
            "Kowalczyk Nowak Wójcik Góra Mazur Krawczyk Zielinska Pietrzak Dudek Walczak Jankowska Sikora Król"
                    + " Lis Borowski Czarnecki Domanski Pawlak Rutkowski Stepien Wilk"),
    ROMANIAN(
            9,
            "Andrei Ionut Marian Florin Cosmin Gheorghe Vasile Dragos Razvan Catalin Bogdan Sorin Adrian Mihai"
                    + " Liviu Nicolae",
            "Ioana Elena Mihaela Andreea Alina Roxana Gabriela Simona Larisa Denisa Crina Corina Anca Daniela"
                    + " Oana Raluca",
            "Popescu Ionescu Bârsan Mîndru Dumitru Stan Radu Munteanu Câmpeanu Lazar Ciobanu Rusu Voicu Barbu"
                    + " Constantin Dragomir Enache Filip Grigore Nistor Tudor"),
    ARABIC(
            9,
            "Ahmed Yusuf Omar Khalid Hassan Tariq Mustafa Karim Nasser Walid Ibrahim Sami Bilal Faris Jamal Rashid",
            "Layla Maryam Noor Huda Amina Salma Rania Yasmin Samira Dalia Hanan Farah Amal Lina Nadine Zahra",
            "Al-Masri Haddad Nasser Mansour Aziz El-Amin Saleh Khoury Hamdan Darwish Bakri Najjar Sabbagh"
                    + " Barakat Fakhoury Ghanem Ismail Jaber Qasim Rahal Shahin"),
    WEST_AFRICAN(
            8,
            "Kwame Chinedu Emeka Tunde Kofi Babajide Olumide Ikenna Yaw Segun Obinna Kelechi Adewale Chukwudi"
                    + " Femi Nana",
            "Ngozi Abena Folake Adaeze Akosua Temitope Chioma Efua Yewande Amara Ifeoma Esi Bukola Chiamaka Ama Sade",
            "Adeyemi Okafor Mensah Boateng Eze Owusu Balogun Asante Nwosu Adebayo Agyeman Ojo Onyekachi Abiola"
                    + " Danso Ekwueme Gyasi Idowu Kuffour Obi Tetteh"),
    CHINESE(
            6,
            "Wei Jun Ming Hao Lei Tao Zhiwei Xiaoming Guang Yichen Bin Kai Feng Jian Peng Qiang",
            "Mei Xiu Ling Yan Hui Fang Xiaoli Jing Yuting Lan Qing Meihua Li Na Shan Yue",
            "Wang Chen Zhang Huang Zhao Wu Xu Lin Deng Ouyang Zheng Liang Guo Cao Feng Han Jiang Luo Peng Song"
                    + " Tang Xie Zhou"),
    TURKISH(
            6,
            "Mehmet Emre Özgür Murat Kemal Hakan Serkan Ümit Volkan Burak Cem Tolga Baris Deniz Eren Kaan",
            "Ayse Gül Elif Özlem Zeynep Hülya Derya Sevgi Dilek Pinar Nermin Esra Asli Ceren Ebru Gamze",
            "Yilmaz Çelik Demir Öztürk Kaya Aydin Güler Arslan Koç Polat Ünal Tekin Bozkurt Acar Bulut Ceylan"
                    + " Erdem Gündüz Keskin Sahin Yavuz"),
    SOMALI(
            5,
            "Abdi Mohamud Warsame Liban Guled Jama Cabdi Farhan Nuur Sharmarke Awale Bashir Hirsi Idris Mahad Yonis",
            "Hodan Ifrah Sagal Ubah Fadumo Idil Ayaan Hibaq Sahra Deqa Nimco Raho Asha Hamdi Ladan Sumaya",
            "Farah Warsame Abdullahi Hersi Duale Jama Elmi Guleed Roble Samatar Aden Barre Nur Artan Bulhan"
                    + " Dirie Egal Gedi Igal Omaar Shire");

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
