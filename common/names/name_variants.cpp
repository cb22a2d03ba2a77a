#include "common/names/name_variants.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace depeche {

namespace {

using namespace std::string_view_literals;

/// Each line: the spelling that stands for all, then its variants.
constexpr std::array given_names{
    "mohammed mohamed mohammad mohamad muhammad muhammed mouhammad mouhamed mouhamad mohamet mahomed"sv,
    "ahmed ahmad achmed ahmet"sv,
    "dmitri dimitri dmitry dimitry dmitriy dimitriy dmitrij"sv,
    "alexandre alexander aleksandr alexandr aleksander aliaksandr oleksandr alexandros"sv,
    "alexei aleksei alexey aleksey alexej oleksiy oleksii"sv,
    "andrei andrey andrej andrii andriy"sv,
    "sergei serguei sergey sergej serhiy serhii sergiy"sv,
    "nicolas nikolas nicholas"sv,
    "nikolai nicolai nikolay nikolaj"sv,
    "omar umar oumar"sv,
    "osama oussama usama ousama"sv,
    "hussein hussain houssein hossein hosein hussayn hocine houcine husein"sv,
    "faisal faycal faysal feisal feycal faissal"sv,
    "benjamin benyamin binyamin benyamine"sv,
    "youssef yusuf youssouf yousef yussuf yusef yousuf joussef yousouf"sv,
    "mikhail mikail michail mykhailo mihail"sv,
    "fedor fiodor fyodor feodor"sv,
    "piotr pyotr petr petro"sv,
    "iossif iosif yossif"sv,
    "viktor victor wiktor"sv,
    "ivan iwan"sv,
    "un eun"sv,
    "il ill"sv,
    "zine zein zayn zin"sv,
    "khaled khalid haled"sv,
    "abdelkader abdulkadir abdelqader abdulqader"sv,
    "gamal jamal djamal djamel jamel gamel"sv,
    "haidar haider haydar hayder heydar haydar"sv,
    "marwan marouane marouan merouane marwane"sv,
    "georges george"sv,
    "serge serzh serj"sv,
    "menahem menachem"sv,
    "saparmourat saparmurat saparmourad saparmurad"sv,
    "renee"sv,
    "andree"sv,
    "aimee"sv,
    "desiree"sv,
    "josee"sv,
    "claudie"sv,
    "emilie emily"sv,
    "aurelie"sv,
    "valerie"sv,
    "sylvie"sv,
    "lucie lucy"sv,
    "noemie"sv,
    "gabrielle gabriella"sv,
    "rene"sv,
    "andre"sv,
    "aime"sv,
    "desire"sv,
    "jose"sv,
    "paul"sv,
    "paola"sv,
    "leon"sv,
    "leone"sv,
    "lois"sv,
    "louis"sv,
    "denis"sv,
    "denys denis"sv,
};

constexpr std::array sounds{
    "kadafe gadafe kasafe"sv, "zauahere zavahere"sv, "hese hes"sv,           "beCer baCer"sv,   "haftar hafter"sv,
    "sebse esebse"sv,         "musadeg musadek"sv,   "sarkesean sargsean"sv, "kalsum kaltum"sv,
};

constexpr std::array feminine_in_ne{
    "adeline"sv,      "adrienne"sv,   "albane"sv,    "aline"sv,      "alphonsine"sv,  "ambrosine"sv,  "anne"sv,
    "apolline"sv,     "ariane"sv,     "augustine"sv, "aurelienne"sv, "blandine"sv,    "capucine"sv,   "caroline"sv,
    "catherine"sv,    "celestine"sv,  "celine"sv,    "christiane"sv, "christine"sv,   "clementine"sv, "colline"sv,
    "coline"sv,       "corinne"sv,    "delphine"sv,  "diane"sv,      "edwige"sv,      "eliane"sv,     "emeline"sv,
    "emilienne"sv,    "ernestine"sv,  "estienne"sv,  "eugenie"sv,    "evangeline"sv,  "evelyne"sv,    "fabienne"sv,
    "faustine"sv,     "flavienne"sv,  "florine"sv,   "francine"sv,   "gastonne"sv,    "geraldine"sv,  "germaine"sv,
    "ghislaine"sv,    "guillemine"sv, "helene"sv,    "honorine"sv,   "irene"sv,       "jacqueline"sv, "jasmine"sv,
    "jeanine"sv,      "jeanne"sv,     "joceline"sv,  "jocelyne"sv,   "josephine"sv,   "josiane"sv,    "julienne"sv,
    "justine"sv,      "laurene"sv,    "leontine"sv,  "liliane"sv,    "lucienne"sv,    "madeleine"sv,  "magdeleine"sv,
    "marceline"sv,    "marianne"sv,   "marine"sv,    "martine"sv,    "maryline"sv,    "maryvonne"sv,  "mauricienne"sv,
    "maximilienne"sv, "melusine"sv,   "micheline"sv, "morgane"sv,    "nadine"sv,      "ondine"sv,     "oceane"sv,
    "orianne"sv,      "pauline"sv,    "perrine"sv,   "philippine"sv, "regine"sv,      "romane"sv,     "rosine"sv,
    "roxane"sv,       "sabine"sv,     "sandrine"sv,  "segolene"sv,   "sebastienne"sv, "severine"sv,   "simone"sv,
    "solene"sv,       "solange"sv,    "sylviane"sv,  "tatiane"sv,    "tiphaine"sv,    "valentine"sv,  "victorine"sv,
    "vivianne"sv,     "viviane"sv,    "vivienne"sv,  "yolaine"sv,    "yvonne"sv,
};

constexpr std::array transcriptions{
    std::pair{"mao tse toung"sv, "mao zedong"sv},        std::pair{"mao tse tung"sv, "mao zedong"sv},
    std::pair{"mao tsetoung"sv, "mao zedong"sv},         std::pair{"chou en lai"sv, "zhou enlai"sv},
    std::pair{"tchou en lai"sv, "zhou enlai"sv},         std::pair{"zhou en lai"sv, "zhou enlai"sv},
    std::pair{"teng hsiao ping"sv, "deng xiaoping"sv},   std::pair{"teng siao ping"sv, "deng xiaoping"sv},
    std::pair{"deng xiao ping"sv, "deng xiaoping"sv},    std::pair{"jiang jieshi"sv, "tchang kai chek"sv},
    std::pair{"chiang kai shek"sv, "tchang kai chek"sv}, std::pair{"lin piao"sv, "lin biao"sv},
    std::pair{"liu shao chi"sv, "liu shaoqi"sv},         std::pair{"liou chao tchi"sv, "liu shaoqi"sv},
    std::pair{"houa kouo feng"sv, "hua guofeng"sv},      std::pair{"hua kuo feng"sv, "hua guofeng"sv},
    std::pair{"kim ir sen"sv, "kim il sung"sv},          std::pair{"sun yat sen"sv, "sun yatsen"sv},
    std::pair{"liu xiao bo"sv, "liu xiaobo"sv},          std::pair{"tchen chouei bian"sv, "chen shui bian"sv},
    std::pair{"hu yao bang"sv, "hu yaobang"sv},          std::pair{"hou yao pang"sv, "hu yaobang"sv},
};

constexpr std::array titles{
    "m"sv,           "mm"sv,         "mme"sv,        "mmes"sv,      "mlle"sv,       "mlles"sv,    "mr"sv,
    "mrs"sv,         "ms"sv,         "miss"sv,       "dr"sv,        "pr"sv,         "prof"sv,     "me"sv,
    "mgr"sv,         "mgrs"sv,       "monsieur"sv,   "messieurs"sv, "madame"sv,     "mesdames"sv, "mademoiselle"sv,
    "docteur"sv,     "professeur"sv, "maitre"sv,     "president"sv, "presidente"sv, "general"sv,  "colonel"sv,
    "capitaine"sv,   "lieutenant"sv, "commandant"sv, "marechal"sv,  "amiral"sv,     "ministre"sv, "premier"sv,
    "senateur"sv,    "senatrice"sv,  "depute"sv,     "deputee"sv,   "maire"sv,      "pape"sv,     "cardinal"sv,
    "abbe"sv,        "pere"sv,       "soeur"sv,      "frere"sv,     "roi"sv,        "reine"sv,    "prince"sv,
    "princesse"sv,   "empereur"sv,   "sir"sv,        "lord"sv,      "lady"sv,       "dame"sv,     "chancelier"sv,
    "chanceliere"sv, "emir"sv,       "sultan"sv,     "ayatollah"sv, "imam"sv,       "rabbin"sv,
};

constexpr std::array particles{
    "al"sv,  "el"sv,    "ul"sv,  "de"sv,  "d"sv,   "du"sv,  "des"sv, "da"sv, "das"sv, "do"sv,  "dos"sv, "di"sv,
    "del"sv, "della"sv, "von"sv, "van"sv, "der"sv, "den"sv, "zu"sv,  "y"sv,  "e"sv,   "et"sv,  "l"sv,   "t"sv,
    "as"sv,  "ash"sv,   "ach"sv, "ad"sv,  "ez"sv,  "az"sv,  "er"sv,  "ar"sv, "es"sv,  "ech"sv,
};

constexpr std::array small_words{
    "de"sv, "d"sv,   "du"sv, "des"sv,  "la"sv,  "le"sv,  "les"sv, "l"sv,   "et"sv,  "a"sv,
    "au"sv, "aux"sv, "en"sv, "pour"sv, "sur"sv, "the"sv, "of"sv,  "and"sv, "for"sv,
};

/// Every word of lines of variants with the first of its line, sorted.
class VariantTable {
  public:
    template <std::size_t N>
    explicit VariantTable(std::array<std::string_view, N> const& lines) {
        for (std::string_view const line : lines) {
            std::string_view const head = line.substr(0, std::min(line.find(' '), line.size()));
            for (std::size_t begin = 0; begin < line.size();) {
                std::size_t const end = std::min(line.find(' ', begin), line.size());
                entries_.emplace_back(line.substr(begin, end - begin), head);
                begin = end + 1;
            }
        }
        std::sort(entries_.begin(), entries_.end());
    }

    /// Empty for a word that is in no line.
    std::string_view head_of(std::string_view word) const {
        auto const at = std::lower_bound(entries_.begin(), entries_.end(), std::pair{word, std::string_view()});
        return at != entries_.end() && at->first == word ? at->second : std::string_view();
    }

  private:
    std::vector<std::pair<std::string_view, std::string_view>> entries_;
};

template <std::size_t N>
bool contains(std::array<std::string_view, N> const& words, std::string_view wanted) {
    return std::find(words.begin(), words.end(), wanted) != words.end();
}

} // namespace

std::string_view canonical_given_name(std::string_view folded_word) {
    static VariantTable const table(given_names);
    return table.head_of(folded_word);
}

std::string_view canonical_sound(std::string_view skeleton) {
    static VariantTable const table(sounds);
    std::string_view const known = table.head_of(skeleton);
    return known.empty() ? skeleton : known;
}

bool is_feminine_in_ne(std::string_view folded_word) { return contains(feminine_in_ne, folded_word); }

std::string_view current_transcription(std::string_view folded_name) {
    for (auto const& [old, current] : transcriptions) {
        if (folded_name == old) return current;
    }
    return folded_name;
}

bool may_be_transcribed(std::string_view folded_first_word) {
    return std::any_of(transcriptions.begin(), transcriptions.end(), [&](auto const& pair) {
        return pair.first.starts_with(folded_first_word) && pair.first[folded_first_word.size()] == ' ';
    });
}

bool is_title(std::string_view folded_word) {
    static constexpr auto sorted = [] {
        auto words = titles;
        std::sort(words.begin(), words.end());
        return words;
    }();
    return std::binary_search(sorted.begin(), sorted.end(), folded_word);
}

bool is_name_particle(std::string_view folded_word) { return contains(particles, folded_word); }

bool is_small_word(std::string_view folded_word) { return contains(small_words, folded_word); }

} // namespace depeche
