#include "common/entities/topic.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "common/entities/lexicon.h"

namespace depeche {

namespace {

constexpr std::string_view sport =
    "match matchs but buts equipe equipes championnat entraineur club clubs stade joueur joueurs joueuse joueuses "
    "saison "
    "victoire defaite score ligue coupe finale demi-finale arbitre gardien attaquant defenseur football rugby handball "
    "basket basket-ball volley tennis cycliste peloton etape podium tournoi essai penalty mi-temps supporters maillot "
    "classement points set sets derby promotion relegation vestiaire quart tir tirs medaille coureur coureurs course "
    "nul egalisation prolongation exterieur domicile poule hockey judo natation";
constexpr std::string_view business =
    "action actions bourse chiffre affaires milliards millions groupe filiale rachat fusion actionnaire actionnaires "
    "benefice benefices pertes ventes cours titre titres indice investisseurs capital dividende usine usines salaries "
    "entreprise entreprises constructeur fabricant marche marches banque euros dollars francs resultat trimestre "
    "distributeur redressement liquidation repreneur plan social emplois direction pdg exercice cotation seance";
constexpr std::string_view culture =
    "film films realisateur acteur actrice roman livre auteur editeur album chanson chansons concert scene theatre "
    "piece musee exposition peintre toile toiles festival orchestre musique musicien opera disque public spectacle "
    "comedie danse ecrivain romanciere chanteur chanteuse galerie sculpture cinema";

using Entry = std::pair<std::uint32_t, Topic>;

void add(std::string_view words, Topic topic, std::vector<Entry>& to) {
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t const end = std::min(words.find(' ', begin), words.size());
        to.emplace_back(word_hash(words.substr(begin, end - begin)), topic);
        begin = end + 1;
    }
}

/// Sorted by hash.
std::vector<Entry> const& entries() {
    static std::vector<Entry> const all = [] {
        std::vector<Entry> made;
        add(sport, Topic::sport, made);
        add(business, Topic::business, made);
        add(culture, Topic::culture, made);
        std::sort(made.begin(), made.end());
        return made;
    }();
    return all;
}

} // namespace

Topic topic_of(TokenisedText const& text) {
    constexpr std::size_t looked_at = 4000; // tokens
    std::array<std::size_t, 4> counts{};
    std::size_t words = 0;
    std::size_t const size = std::min(text.tokens().size(), looked_at);
    for (std::size_t i = 0; i < size; ++i) {
        Token const& token = text.tokens()[i];
        if (token.kind != TokenKind::word) continue;
        ++words;
        if (token.folded_size < 3 || token.capital) continue;
        std::uint32_t const hash = word_hash(text.folded(token));
        auto const at = std::lower_bound(entries().begin(), entries().end(), Entry{hash, Topic::other});
        if (at != entries().end() && at->first == hash) ++counts[static_cast<std::size_t>(at->second)];
    }
    auto const most = std::max_element(counts.begin(), counts.end());
    bool const enough = *most >= 3 && *most * 40 >= words;
    return enough ? static_cast<Topic>(most - counts.begin()) : Topic::other;
}

} // namespace depeche
