package secondlook.synthetic;

import java.util.List;

/**
 * Common forenames and surnames of several origins, put together at random: nobody in the region is a real person.
 *
 * <p>Every letter stands in Windows-1252 as well as in UTF-8, so that the force that exports in Windows-1252 does not
 * damage the names of some origins more often than those of others. The lists are as long as an origin's share asks, so that
 * as many people of each bear one full name: else a record that holds a name alone would be harder to place for some.
 */
// The lists come from List.of, which the checker does not look into.
@SuppressWarnings("ImmutableEnumChecker")
enum NameOrigin {
    BRITISH(
            24,
            "Kieran Darren Callum Jack Liam Ryan Adam Lewis Connor Jordan Luke Nathan Daniel Matthew"
                    + " Thomas Joshua Owen Harvey Dominic Scott Craig Lee Wayne Stuart Toby Miles Gareth Simon"
                    + " Neil Russell Trevor Marcus Elliot Reece",
            "Chloe Jade Megan Ella Lauren Amy Holly Paige Leanne Gemma Rebecca Natalie Bethany Sophie"
                    + " Kayleigh Abigail Charlotte Kelly Stacey Georgia Eve Poppy Hayley Tanya Robyn Freya"
                    + " Hannah Lucy Alice Zoe Tracey Donna Imogen Phoebe",
            "Marsh Pell Callow Verrall Thorne Hadley Birch Cobb Garside Ludlow Penrose Stroud"
                    + " Whitlock Yardley Ashby Brandon-Hale Crewe Dunstan Fairley Greave Holroyd Keeling Lockett"
                    + " Mayhew Aldous Barrow Cleave Dowding Eastwell Fenner Garland Hartwell Isham Jessop Kirkby"
                    + " Langdale Merriman Naylor Oldroyd Padgett Rushby Sandford Tranter Underhill Wetherell"
                    + " Yarwood Arkwright Bickford Caldwell Denholm Everett Furness Gosling Haddow Inskip"
                    + " Kershaw Longden Moxon Norwood Pickard"),
    IRISH(
            10,
            "Seán Cormac Declan Oisín Eoin Padraig Ronan Fergal Donal Cathal Brendan Niall Tadhg"
                    + " Conor Rory Lorcan Fiachra Colm Diarmuid Eamon Fintan Cillian Ruairí Dáithí Manus"
                    + " Turlough",
            "Siobhán Aoife Niamh Róisín Ciara Orla Gráinne Sinéad Maeve Bríd Deirdre Nuala Caoimhe"
                    + " Fionnuala Sorcha Éabha Éilís Gobnait Mairéad Bláthnaid Clodagh Dervla Eithne Gormla"
                    + " Laoise Muireann",
            "O'Rourke Brennan Mac-Carthy Doherty Kinsella Tierney Mulcahy O'Hare Lenihan Scanlon"
                    + " Devane Heffernan Cusack Gilhooly Madigan Rafferty Sheridan Tansey Looney Cronin Hanrahan"
                    + " Brosnan Coughlan Dineen Fogarty Geraghty Hession Kilduff Lavelle Mannion Nestor O'Grady"),
    SOUTH_ASIAN(
            14,
            "Mohammed Irfan Asif Rajesh Harpreet Sanjay Usman Bilal Kamran Vikram Arjun Faisal"
                    + " Gurdeep Nadeem Hamza Rohan Zahid Manpreet Tariq Nikhil Imran Deepak Ravi Junaid Sunil"
                    + " Waseem Anil Shahid Kuldeep Mandeep",
            "Aisha Priya Sunita Fatima Zainab Harleen Nasreen Meera Shabnam Kavita Rukhsana Anjali"
                    + " Saima Jaspreet Sana Amrit Deepa Noreen Parveen Ritu Nadia Rupinder Farzana Lakshmi"
                    + " Shazia Gurpreet Anita Tahira Usha Sadia",
            "Khan Hussain Patel Sharma Begum Singh Kaur Chaudhry Mahmood Rahman Desai Mirza Akhtar"
                    + " Bhatti Qureshi Sandhu Dhillon Malik Iqbal Joshi Reddy Shah Ansari Gill Bajwa Naidu"
                    + " Saleem Gupta Kapoor Nair Rana Siddiqui Verma Chauhan Gohil Hashmi Lal Pillai Sethi"),
    POLISH(
            9,
            "Piotr Tomasz Krzysztof Józef Andrzej Marek Pawel Jakub Szymon Wojciech Mateusz Dawid"
                    + " Grzegorz Rafal Kacper Bartosz Lukasz Hubert Maciej Norbert Przemek Sebastian Tadeusz"
                    + " Witold Zbigniew",
            "Agnieszka Katarzyna Zofia Magda Joanna Ewelina Wiktoria Kinga Malwina Hanna Oliwia"
                    + " Natalia Dorota Alicja Beata Paulina Barbara Emilia Gabriela Izabela Justyna Klaudia"
                    + " Lidia Marta Renata",
            "Kowalczyk Nowak Wójcik Góra Mazur Krawczyk Zielinska Pietrzak Dudek Walczak Jankowska"
                    + " Sikora Król Lis Borowski Czarnecki Domanski Pawlak Rutkowski Stepien Wilk Adamczyk Baran"
                    + " Cieslak Gajewski Jasinski Kubiak Laskowski Maciejewski Olszewski"),
    ROMANIAN(
            9,
            "Andrei Ionut Marian Florin Cosmin Gheorghe Vasile Dragos Razvan Catalin Bogdan Sorin"
                    + " Adrian Mihai Liviu Nicolae Alexandru Claudiu Doru Eugen Horia Iulian Lucian Octavian"
                    + " Petru",
            "Ioana Elena Mihaela Andreea Alina Roxana Gabriela Simona Larisa Denisa Crina Corina Anca"
                    + " Daniela Oana Raluca Adela Bianca Cristina Doina Felicia Ileana Lavinia Monica Stefania",
            "Popescu Ionescu Bârsan Mîndru Dumitru Stan Radu Munteanu Câmpeanu Lazar Ciobanu Rusu"
                    + " Voicu Barbu Constantin Dragomir Enache Filip Grigore Nistor Tudor Albu Balan Cojocaru"
                    + " Diaconu Florea Iliescu Manole Oprea Preda"),
    ARABIC(
            9,
            "Ahmed Yusuf Omar Khalid Hassan Tariq Mustafa Karim Nasser Walid Ibrahim Sami Bilal Faris"
                    + " Jamal Rashid Adel Hamid Imad Jawad Majid Nabil Saif Tamer Ziad",
            "Layla Maryam Noor Huda Amina Salma Rania Yasmin Samira Dalia Hanan Farah Amal Lina"
                    + " Nadine Zahra Aziza Basma Dunya Eman Ghada Hala Mona Reem Siham",
            "Al-Masri Haddad Nasser Mansour Aziz El-Amin Saleh Khoury Hamdan Darwish Bakri Najjar"
                    + " Sabbagh Barakat Fakhoury Ghanem Ismail Jaber Qasim Rahal Shahin Abboud Daher Fayad"
                    + " Hijazi Kassab Maalouf Odeh Taleb Zaidan"),
    WEST_AFRICAN(
            8,
            "Kwame Chinedu Emeka Tunde Kofi Babajide Olumide Ikenna Yaw Segun Obinna Kelechi Adewale"
                    + " Chukwudi Femi Nana Ayodele Bayo Ebo Gbenga Jide Kojo Musa Sola",
            "Ngozi Abena Folake Adaeze Akosua Temitope Chioma Efua Yewande Amara Ifeoma Esi Bukola"
                    + " Chiamaka Ama Sade Afua Bisi Dupe Fatou Grace Kemi Nkechi Yaa",
            "Adeyemi Okafor Mensah Boateng Eze Owusu Balogun Asante Nwosu Adebayo Agyeman Ojo"
                    + " Onyekachi Abiola Danso Ekwueme Gyasi Idowu Kuffour Obi Tetteh Amoah Bello Chukwu Darko"
                    + " Fashola Lawal Ofori"),
    CHINESE(
            6,
            "Wei Jun Ming Hao Lei Tao Zhiwei Xiaoming Guang Yichen Bin Kai Feng Jian Peng Qiang Bo"
                    + " Cheng Gang Zhen",
            "Mei Xiu Ling Yan Hui Fang Xiaoli Jing Yuting Lan Qing Meihua Li Na Shan Yue Juan Lijuan" + " Ping Yun",
            "Wang Chen Zhang Huang Zhao Wu Xu Lin Deng Ouyang Zheng Liang Guo Cao Feng Han Jiang Luo"
                    + " Peng Song Tang Xie Zhou Du Fan"),
    TURKISH(
            6,
            "Mehmet Emre Özgür Murat Kemal Hakan Serkan Ümit Volkan Burak Cem Tolga Baris Deniz Eren"
                    + " Kaan Ali Ilker Okan Yasin",
            "Ayse Gül Elif Özlem Zeynep Hülya Derya Sevgi Dilek Pinar Nermin Esra Asli Ceren Ebru"
                    + " Gamze Aylin Bahar Fulya Nazli",
            "Yilmaz Çelik Demir Öztürk Kaya Aydin Güler Arslan Koç Polat Ünal Tekin Bozkurt Acar"
                    + " Bulut Ceylan Erdem Gündüz Keskin Sahin Yavuz Aksoy Dogan Kurt Ozan"),
    SOMALI(
            5,
            "Abdi Mohamud Warsame Liban Guled Jama Cabdi Farhan Nuur Sharmarke Awale Bashir Hirsi"
                    + " Idris Mahad Yonis Ayub Dahir",
            "Hodan Ifrah Sagal Ubah Fadumo Idil Ayaan Hibaq Sahra Deqa Nimco Raho Asha Hamdi Ladan"
                    + " Sumaya Amran Khadra",
            "Farah Warsame Abdullahi Hersi Duale Jama Elmi Guleed Roble Samatar Aden Barre Nur Artan"
                    + " Bulhan Dirie Egal Gedi Igal Omaar Shire Warfa Yusuf");

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

    /** Of a hundred people. */
    int share() {
        return share;
    }

    /** How many full names one sex may bear. */
    int fullNames() {
        return (boys.size() + girls.size()) / 2 * surnames.size();
    }

    List<String> boys() {
        return boys;
    }

    List<String> girls() {
        return girls;
    }

    List<String> surnames() {
        return surnames;
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
