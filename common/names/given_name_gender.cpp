#include "common/names/given_name_gender.h"

#include <algorithm>
#include <array>
#include <vector>

namespace depeche {

namespace {

using namespace std::string_view_literals;

constexpr std::array men_titles{"m"sv, "mm"sv, "mr"sv, "monsieur"sv, "messieurs"sv, "sir"sv, "lord"sv};
constexpr std::array women_titles{"mme"sv,  "mmes"sv, "mlle"sv,   "mlles"sv,    "mrs"sv,         "ms"sv,
                                  "miss"sv, "lady"sv, "madame"sv, "mesdames"sv, "mademoiselle"sv};

constexpr std::array women_endings{"ette"sv, "elle"sv, "enne"sv, "anne"sv, "onne"sv, "ilde"sv};

constexpr std::string_view men =
    "abdallah abdel abdelaziz abdou abdoulaye adam adolf adrien ahmad ahmed alain alan albert alexandre alexei "
    "alexis ali amadou andre andrei andrew angel antoine antonio antony arnaud arthur aurelien bachar barack "
    "bart benjamin benoit bernard bertrand bill bob boris brahim brice bruno carl carlos cedric charles "
    "christian christophe colin cyril damien daniel david denis didier dmitri donald douglas edouard edward elie "
    "emile emmanuel enrico eric ernest etienne eugene fabien fabrice felipe felix fernand fernando fidel florent "
    "francis francisco franck francois franz frederic gabriel gaston george georges gerald gerard gerhard "
    "gilbert gilles giovanni gregory guillaume gustave guy hamid hans harry hassan helmut henri henry herve "
    "hubert hugo hugues hussein ibrahim igor ivan jack jacques james jean jeff jerome jim jimmy joe joel joerg "
    "john jonathan jorge jose joseph juan jules julien julius karim karl kevin khaled kofi laurent lech leon "
    "leonid leopold liam lionel louis luc lucas lucien ludovic luis luiz maher mahmoud manuel marc marcel marco "
    "mario mark martin mathieu matteo matthew matthieu maurice max maxime mehdi michael mickael miguel mike "
    "mikhail mohamed mohammed mouammar moussa mustapha nestor nicolas nikolai noel norbert olivier omar osama "
    "oscar oussama pablo patrice patrick paul pedro peter philip philippe pierre rachid rafael rafic ramzan "
    "raoul raphael raymond remi rene ricardo richard rob robert roberto roger roland roman ronald saad saddam "
    "salvador samuel sebastien serge sergei sergio shimon silvio simon stanislas stephane stephen steve steven "
    "sylvain tarek teddy theodore thibault thierry thomas tim tom tony valentin victor viktor vincent vladimir "
    "volodymyr walid walter wilfried william willy winston wolfgang xavier yann yannick yasser yitzhak youri "
    "youssef yves yvon zinedine";

constexpr std::string_view women =
    "adele agathe agnes aicha alice alicia aline amandine amelie amina amy ana anastasia andree angela angelina "
    "anna anne annie antonia arlette astrid aude augustine aurelie barbara beatrice benazir bernadette betty "
    "blandine brigitte camilla carla carmen carole caroline catherine cecile celestine celia celine chantal "
    "charlotte chelsea christelle christiane christine cindy claire clara claudia claudie claudine clementine "
    "colette condoleezza constance corazon cristina danielle deborah delphine denise diana diane dilma dorothee "
    "edith edwige elena eleonore eliane elisa elisabeth elizabeth elodie emilie emily emma estelle esther eva "
    "eve evelyne fabienne fanny fatima fatou fatoumata florence francine francoise frederique gabriella "
    "genevieve ghislaine gloria golda grace gwenaelle helen helena helene hillary imelda ines ingrid irene irina "
    "isabel isabelle ivanka jackie jacqueline jane janet jeanne jennifer jessica joan josephine judith julia "
    "julie juliette justine karen karin karine kate katherine laetitia laura laure laurence lea leila linda lisa "
    "louise lucie lucy lydia madeleine magali malika manon margaret margaux margot maria marianne marie marina "
    "marine marion marjorie marta martha marthe martine mary mathilde maud melania melanie melissa mercedes "
    "meryl micheline michelle mireille monica monique muriel nadia nadine nancy natacha natalia nathalie nicole "
    "nina nora odile olga oprah pascale patricia pauline penelope rachel rachida renee rita rosa roselyne ruth "
    "sabine sally samia sandra sandrine sarah segolene serena severine sheila simone sofia sonia sophie "
    "stephanie susan susana suzanne svetlana sylvia sylvie tatiana teresa theresa therese ursula valentine "
    "valerie vanessa vera veronique victoria virginie winnie yasmina yvette zoe";

std::vector<std::string_view> sorted_words(std::string_view words) {
    std::vector<std::string_view> all;
    while (!words.empty()) {
        std::size_t const end = std::min(words.find(' '), words.size());
        all.push_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    std::sort(all.begin(), all.end());
    return all;
}

template <std::size_t N>
bool contains(std::array<std::string_view, N> const& words, std::string_view wanted) {
    return std::find(words.begin(), words.end(), wanted) != words.end();
}

} // namespace

Gender gender_of_title(std::string_view folded) {
    if (contains(men_titles, folded)) return Gender::man;
    return contains(women_titles, folded) ? Gender::woman : Gender::unknown;
}

Gender gender_of_given_name(std::string_view folded) {
    static std::vector<std::string_view> const all_men = sorted_words(men);
    static std::vector<std::string_view> const all_women = sorted_words(women);
    if (std::binary_search(all_men.begin(), all_men.end(), folded)) return Gender::man;
    if (std::binary_search(all_women.begin(), all_women.end(), folded)) return Gender::woman;
    bool const feminine = folded.size() > 5 && std::any_of(women_endings.begin(), women_endings.end(),
                                                           [&](auto ending) { return folded.ends_with(ending); });
    return feminine ? Gender::woman : Gender::unknown;
}

} // namespace depeche
