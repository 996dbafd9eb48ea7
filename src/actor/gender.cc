// SPDX-License-Identifier: Apache-2.0
#include "actor/gender.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "actor/entity_list.h"

namespace sanudo {
namespace {

constexpr std::array<std::string_view, 22> kMen = {
    "mr",     "mr.",     "sir",         "lord", "king",      "prince",   "emperor",     "sheikh",
    "father", "brother", "businessman", "man",  "spokesman", "chairman", "congressman", "boy",
    "son",    "husband", "gentleman",   "imam", "ayatollah", "priest"};
constexpr std::array<std::string_view, 20> kWomen = {
    "mrs",           "mrs.",     "ms",          "ms.",        "miss",          "lady",
    "queen",         "princess", "dame",        "empress",    "mother",        "sister",
    "businesswoman", "woman",    "spokeswoman", "chairwoman", "congresswoman", "girl",
    "daughter",      "wife"};

// Sorted, for binary search.
constexpr std::array<std::string_view, 505> kNamesOfMen = {
    "aaron",    "abdul",    "abdullah",  "abraham",   "adam",        "adel",      "adnan",
    "adolf",    "adrian",   "ahmad",     "ahmed",     "alain",       "alan",      "albert",
    "alberto",  "aldo",     "alejandro", "aleksandr", "alex",        "alexander", "alexei",
    "alfred",   "alfredo",  "ali",       "allan",     "allen",       "alvaro",    "amir",
    "anatoly",  "anders",   "andre",     "andreas",   "andrei",      "andres",    "andrew",
    "andriy",   "andrzej",  "angus",     "anthony",   "antoine",     "anton",     "antonio",
    "antony",   "ariel",    "arnold",    "arthur",    "asif",        "atal",      "augusto",
    "ayman",    "aziz",     "barack",    "bart",      "bashar",      "ben",       "benigno",
    "benito",   "benjamin", "bernard",   "bernardo",  "bernie",      "bertrand",  "bill",
    "billy",    "bob",      "boris",     "brad",      "brendan",     "brett",     "brian",
    "bruce",    "bruno",    "burhan",    "calvin",    "carl",        "carlo",     "carlos",
    "cesar",    "charles",  "charlie",   "chris",     "christopher", "chuck",     "claude",
    "clint",    "colin",    "craig",     "curtis",    "damian",      "daniel",    "danny",
    "dave",     "david",    "denis",     "dennis",    "derek",       "devin",     "didier",
    "diego",    "dieter",   "dimitri",   "dirk",      "dmitry",      "dominic",   "donald",
    "doug",     "douglas",  "duncan",    "dwight",    "ed",          "eddie",     "edgar",
    "eduardo",  "edward",   "edwin",     "ehud",      "elias",       "elliott",   "emil",
    "emile",    "emmanuel", "emmerson",  "enrique",   "eric",        "erich",     "erik",
    "ernest",   "ernesto",  "ernst",     "erwin",     "evan",        "evo",       "ewan",
    "fabio",    "faisal",   "felipe",    "felix",     "ferdinand",   "fernando",  "fidel",
    "florian",  "francis",  "francisco", "franco",    "francois",    "frank",     "frankie",
    "franz",    "fred",     "frederick", "friedrich", "gabriel",     "gareth",    "gary",
    "gaston",   "gavin",    "gene",      "geoff",     "geoffrey",    "george",    "georges",
    "gerald",   "gerard",   "gerhard",   "gerry",     "giorgio",     "giovanni",  "giuseppe",
    "glenn",    "gordon",   "graham",    "greg",      "gregory",     "guido",     "guillermo",
    "gunther",  "gustav",   "gustavo",   "habib",     "hafez",       "hamid",     "hank",
    "hans",     "harald",   "harold",    "harry",     "harvey",      "hasan",     "hashim",
    "hassan",   "heinrich", "heinz",     "helmut",    "henri",       "henrik",    "henry",
    "herbert",  "herman",   "hosni",     "howard",    "hubert",      "hugh",      "hugo",
    "hussein",  "ian",      "ibrahim",   "idriss",    "igor",        "ilham",     "imran",
    "isaac",    "ismail",   "issa",      "ivan",      "jack",        "jacob",     "jacques",
    "jaime",    "jair",     "jake",      "jakob",     "jamal",       "james",     "jared",
    "jason",    "javad",    "javier",    "jeff",      "jeffrey",     "jeremy",    "jerome",
    "jerry",    "jesse",    "jesus",     "jim",       "jimmy",       "joachim",   "joao",
    "joe",      "joel",     "johan",     "johann",    "johannes",    "john",      "johnny",
    "jon",      "jonas",    "jonathan",  "jorge",     "jose",        "josef",     "joseph",
    "joshua",   "josip",    "juan",      "julian",    "julio",       "justin",    "kamal",
    "karl",     "keir",     "keith",     "ken",       "kenneth",     "kevin",     "khalid",
    "khalifa",  "kirk",     "klaus",     "kofi",      "kurt",        "kyle",      "lars",
    "laurent",  "lawrence", "lech",      "leo",       "leon",        "leonard",   "leonid",
    "leopold",  "leszek",   "lloyd",     "lorenzo",   "louis",       "luc",       "lucas",
    "luigi",    "luis",     "luiz",      "lukas",     "mahathir",    "mahmoud",   "mahmud",
    "mamdouh",  "manmohan", "manuel",    "marc",      "marcel",      "marco",     "marcos",
    "marcus",   "mario",    "mark",      "marko",     "martin",      "marvin",    "massimo",
    "matt",     "matteo",   "matthew",   "matthias",  "maurice",     "mauricio",  "maximilian",
    "medhi",    "mehmet",   "menachem",  "michael",   "michel",      "miguel",    "mike",
    "mikhail",  "milos",    "mitch",     "mitt",      "mohamad",     "mohamed",   "mohammad",
    "mohammed", "moshe",    "muammar",   "muhammad",  "murray",      "mustafa",   "naftali",
    "narendra", "nasser",   "nathan",    "nawaz",     "ned",         "neil",      "nelson",
    "nicholas", "nicolas",  "nicos",     "nigel",     "nikita",      "niklas",    "nikolai",
    "nils",     "noah",     "noam",      "noel",      "norman",      "nouri",     "nuri",
    "olaf",     "oleg",     "oliver",    "olivier",   "omar",        "osama",     "oscar",
    "otto",     "owen",     "pablo",     "paolo",     "pascal",      "patrick",   "paul",
    "pavel",    "pedro",    "percy",     "pervez",    "pete",        "peter",     "petr",
    "petro",    "phil",     "philip",    "philippe",  "pierre",      "pietro",    "qasem",
    "radovan",  "rafael",   "rafik",     "rainer",    "ralph",       "ramon",     "ramzan",
    "randall",  "randy",    "raul",      "raymond",   "recep",       "reinhard",  "rene",
    "reza",     "ricardo",  "richard",   "rick",      "rob",         "robert",    "roberto",
    "rodney",   "rodrigo",  "roger",     "roland",    "roman",       "romano",    "ron",
    "ronald",   "rory",     "ross",      "roy",       "rudolf",      "rudolph",   "rudy",
    "rupert",   "russell",  "ryan",      "saad",      "saddam",      "salah",     "salman",
    "salvador", "sam",      "samir",     "samuel",    "scott",       "sean",      "sebastian",
    "serge",    "sergei",   "sergey",    "sergio",    "seth",        "shaun",     "shimon",
    "shinzo",   "sidney",   "silvio",    "simon",     "slobodan",    "stan",      "stanislav",
    "stanley",  "stefan",   "stephane",  "stephen",   "steve",       "steven",    "stuart",
    "sven",     "tariq",    "tayyip",    "ted",       "terence",     "terry",     "theodore",
    "thomas",   "tim",      "timothy",   "tobias",    "todd",        "tom",       "tomas",
    "tommy",    "tony",     "trevor",    "tyler",     "umberto",     "vaclav",    "valery",
    "victor",   "viktor",   "vincent",   "vito",      "vladimir",    "volodymyr", "waldemar",
    "walid",    "walter",   "warren",    "wayne",     "werner",      "wilfried",  "wilhelm",
    "willem",   "william",  "willy",     "winston",   "wolfgang",    "woodrow",   "yahya",
    "yasser",   "yevgeny",  "yitzhak",   "yousef",    "yuri",        "yusuf",     "yves",
    "zoran"};
constexpr std::array<std::string_view, 356> kNamesOfWomen = {
    "abigail",    "ada",       "adriana",    "agnes",     "agnieszka",  "aisha",       "alexandra",
    "alexandria", "alice",     "alicia",     "alison",    "allison",    "amanda",      "amelia",
    "amy",        "ana",       "anastasia",  "angela",    "angelina",   "anita",       "ann",
    "anna",       "annalena",  "anne",       "annegret",  "annette",    "annie",       "antonia",
    "arlene",     "asma",      "astrid",     "audrey",    "ayesha",     "barbara",     "beata",
    "beatrice",   "beatriz",   "becky",      "benazir",   "bernadette", "beth",        "betsy",
    "betty",      "beverly",   "bianca",     "brenda",    "bridget",    "brigitte",    "camilla",
    "carla",      "carmen",    "carol",      "carole",    "caroline",   "carolyn",     "catherine",
    "cathy",      "cecilia",   "charlotte",  "cherie",    "cheryl",     "christiane",  "christina",
    "christine",  "cindy",     "claire",     "clara",     "claudia",    "condoleezza", "connie",
    "corazon",    "cristina",  "cynthia",    "dalia",     "daniela",    "danielle",    "debbie",
    "deborah",    "debra",     "delcy",      "denise",    "diana",      "diane",       "dianne",
    "dilma",      "donna",     "doris",      "dorothy",   "edith",      "eileen",      "elaine",
    "eleanor",    "elena",     "elisabeth",  "elise",     "elizabeth",  "ella",        "ellen",
    "eloise",     "emily",     "emma",       "erika",     "ester",      "esther",      "eva",
    "evelyn",     "fatima",    "federica",   "florence",  "frances",    "gabriela",    "gabrielle",
    "gail",       "geraldine", "gertrude",   "gillian",   "gina",       "giorgia",     "glenys",
    "gloria",     "golda",     "greta",      "gwen",      "hanan",      "hannah",      "harriet",
    "hazel",      "heather",   "heidi",      "helen",     "helena",     "helene",      "helle",
    "heloise",    "hilary",    "hilda",      "hillary",   "ida",        "imelda",      "indira",
    "ingrid",     "irene",     "irina",      "isabel",    "isabella",   "isabelle",    "ivana",
    "ivanka",     "jacinda",   "jacqueline", "jane",      "janet",      "janice",      "jasmine",
    "jeanine",    "jeannette", "jennifer",   "jenny",     "jessica",    "jill",        "joan",
    "joanna",     "joanne",    "jodie",      "josephine", "joyce",      "juanita",     "judith",
    "judy",       "julia",     "juliana",    "julie",     "kaja",       "kamala",      "karen",
    "karin",      "karla",     "kate",       "katharine", "katherine",  "kathleen",    "kathryn",
    "kathy",      "katie",     "kayla",      "kersti",    "khaleda",    "kirsten",     "kristalina",
    "kristina",   "kyrsten",   "larissa",    "laura",     "lauren",     "leila",       "leticia",
    "leyla",      "lilian",    "lily",       "linda",     "lisa",       "liz",         "liza",
    "lois",       "loretta",   "louise",     "lucia",     "lucinda",    "lucy",        "luisa",
    "lydia",      "lynn",      "lynne",      "madeleine", "maggie",     "maia",        "mairead",
    "malala",     "margaret",  "margarita",  "margot",    "maria",      "mariam",      "marie",
    "marielle",   "marilyn",   "marina",     "marine",    "marion",     "marissa",     "marjorie",
    "marlene",    "martha",    "mary",       "maryam",    "maureen",    "megan",       "megawati",
    "melania",    "melinda",   "melissa",    "mercedes",  "meryl",      "mia",         "michaela",
    "michele",    "michelle",  "mildred",    "miriam",    "moira",      "molly",       "monica",
    "monique",    "muriel",    "nadia",      "nadine",    "nancy",      "naomi",       "natalia",
    "natalie",    "natasha",   "nicola",     "nicole",    "nikki",      "nina",        "nora",
    "norma",      "olga",      "olivia",     "ophelia",   "pamela",     "patricia",    "paula",
    "pauline",    "penelope",  "petra",      "phyllis",   "pippa",      "priti",       "priyanka",
    "rachel",     "raisa",     "rania",      "rebecca",   "regina",     "rhonda",      "rita",
    "roberta",    "rosa",      "rosalind",   "rosemary",  "roxana",     "ruth",        "sabine",
    "sabrina",    "sally",     "samantha",   "sandra",    "sanna",      "sara",        "sarah",
    "segolene",   "sharon",    "sheikha",    "sheila",    "shirin",     "shirley",     "silvia",
    "simone",     "sofia",     "sonia",      "sonja",     "sophia",     "sophie",      "stella",
    "stephanie",  "susan",     "susana",     "susanne",   "suzanne",    "svetlana",    "sviatlana",
    "sylvia",     "sylvie",    "tamara",     "tammy",     "tania",      "tara",        "tarja",
    "tatiana",    "teresa",    "thelma",     "theresa",   "tina",       "tulsi",       "tzipi",
    "ursula",     "valerie",   "vanessa",    "vera",      "veronica",   "victoria",    "vigdis",
    "virginia",   "vivian",    "wendy",      "whitney",   "winnie",     "xiomara",     "yingluck",
    "yolanda",    "yulia",     "yvette",     "yvonne",    "zainab",     "zoe"};

bool is_name_in(const auto& names, std::string_view word) {
  return std::binary_search(names.begin(), names.end(), word);
}

Gender gender_of_word(std::string_view word) {
  if (among(kMen, word)) return Gender::kMan;
  if (among(kWomen, word)) return Gender::kWoman;
  if (is_name_in(kNamesOfMen, word)) return Gender::kMan;
  if (is_name_in(kNamesOfWomen, word)) return Gender::kWoman;
  return Gender::kUnknown;
}

// The first word that tells decides: titles and given names come before family names.
Gender gender_of_words(std::string_view words) {
  const std::string lowered = lower_ascii(words);
  std::string_view rest = lowered;
  while (!rest.empty()) {
    const size_t end = rest.find_first_of(" -");
    if (const Gender found = gender_of_word(rest.substr(0, end)); found != Gender::kUnknown) {
      return found;
    }
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  return Gender::kUnknown;
}

}  // namespace

Gender gender_of(const Entity& entity) {
  const bool known = entity.entity.starts_with("person:");
  return gender_of_words(known ? entity.name : entity.text);
}

}  // namespace sanudo
