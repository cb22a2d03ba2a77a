#include "common/entities/rules.h"

#include <array>

#include "common/entities/name_variants.h"
#include "common/entities/place_resolution.h"

namespace depeche {

namespace {

constexpr std::array<std::string_view, 34> triggers{
    "ministere",  "parti",     "conseil",   "assemblee", "observatoire", "organisation", "federation", "syndicat",
    "universite", "banque",    "agence",    "comite",    "commission",   "association",  "union",      "office",
    "institut",   "parquet",   "tribunal",  "cour",      "departement",  "groupe",       "fondation",  "societe",
    "front",      "mouvement", "ligue",     "armee",     "police",       "hopital",      "club",       "compagnie",
    "chambre",    "parlement"};

class RuleTagger {
  public:
    RuleTagger(TokenisedText const& text, Gazetteer const& gazetteer)
        : text_(text), tokens_(text.tokens()), gazetteer_(gazetteer) {}

    std::vector<FoundSpan> spans() {
        for (std::uint32_t at = 0; at < tokens_.size();) at = read(at);
        return std::move(spans_);
    }

  private:
    bool is_name_word(std::uint32_t i) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::word && tokens_[i].capital;
    }
    bool is(std::uint32_t i, std::string_view written) const {
        return i < tokens_.size() && text_.written(tokens_[i]) == written;
    }
    template <std::size_t N>
    bool is_one_of(std::uint32_t i, std::array<std::string_view, N> const& words) const {
        if (i >= tokens_.size()) return false;
        for (std::string_view const word : words) {
            if (text_.folded(tokens_[i]) == word) return true;
        }
        return false;
    }

    /// The end of a run of capitalised words, hyphens and particles between them.
    std::uint32_t run_end(std::uint32_t i) const {
        static constexpr std::array<std::string_view, 10> inner{"-", "al", "el", "de", "von", "van", "ben", "bin", "d", "d'"};
        std::uint32_t end = i + 1;
        for (std::uint32_t next = end; next < tokens_.size() && next < end + 4; ++next) {
            if (tokens_[next].line_start || tokens_[next].sentence_start) break;
            if (is_name_word(next)) {
                end = next + 1;
            } else if (!is_one_of(next, inner)) {
                break;
            }
        }
        return end;
    }

    std::uint32_t read(std::uint32_t at) {
        if (is_one_of(at, triggers)) {
            if (std::uint32_t const end = organisation_end(at); end > at + 1) return add(at, end, SpanKind::organisation);
        }
        bool const starts_sentence = at < tokens_.size() && tokens_[at].sentence_start && tokens_[at].folded_size < 4;
        if (!is_name_word(at) || starts_sentence || is_title(text_.folded(tokens_[at]))) return at + 1;
        std::uint32_t const end = run_end(at);
        FoundSpan const span{at, end, SpanKind::person};
        PlaceCandidates const places = candidates_of(gazetteer_, surface_of(text_, span));
        if (end == at + 1 && is_titled(at)) return add(at, end, SpanKind::person);
        bool const starts = tokens_[at].sentence_start && end == at + 1;
        if (!places.places.empty() && (!places.risky || !starts)) return add(at, end, SpanKind::place);
        bool const place_follows = is(end, ",") && is(end + 1, "un") && is(end + 2, "quartier");
        if (place_follows) return add(at, end, SpanKind::place);
        if (end == at + 1) return read_single(at);
        return add(at, end, SpanKind::person);
    }

    bool is_titled(std::uint32_t at) const {
        return at > 0 && (is_title(text_.folded(tokens_[at - 1])) ||
                          (at > 1 && is(at - 1, ".") && is_title(text_.folded(tokens_[at - 2]))));
    }

    std::uint32_t read_single(std::uint32_t at) {
        if (tokens_[at].all_capitals) return add(at, at + 1, SpanKind::organisation);
        for (std::uint32_t i = at; i-- > 0 && at - i <= 5;) {
            if (text_.folded(tokens_[i]) == "ministre") return add(at, at + 1, SpanKind::person);
        }
        return at + 1;
    }

    std::uint32_t organisation_end(std::uint32_t at) const {
        static constexpr std::array<std::string_view, 11> inner{"de", "des", "du", "d", "l", "d'", "l'", "la", "et", "les", "pour"};
        static constexpr std::array<std::string_view, 9> tails{"syrien", "syrienne", "droits", "homme", "national",
                                                               "nationale", "etrangeres", "regional", "europeenne"};
        std::uint32_t end = at + 1;
        for (std::uint32_t next = end; next < tokens_.size() && next < at + 12; ++next) {
            if (tokens_[next].sentence_start) break;
            if (is_name_word(next) || is_one_of(next, tails)) end = next + 1;
            else if (!is_one_of(next, inner)) break;
        }
        return end;
    }

    std::uint32_t add(std::uint32_t begin, std::uint32_t end, SpanKind kind) {
        spans_.push_back({begin, end, kind});
        return end;
    }

    TokenisedText const& text_;
    std::vector<Token> const& tokens_;
    Gazetteer const& gazetteer_;
    std::vector<FoundSpan> spans_;
};

}  // namespace

std::vector<FoundSpan> spans_by_rule(TokenisedText const& text, Gazetteer const& gazetteer) {
    return RuleTagger(text, gazetteer).spans();
}

}  // namespace depeche
