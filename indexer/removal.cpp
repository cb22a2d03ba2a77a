#include "indexer/removal.h"

#include <fmt/format.h>

#include "common/text/normalise.h"

namespace depeche {
namespace {

std::string refusal(SourceEnded const& event, std::uint64_t lost) {
    std::string const root = printable(event.root);
    if (event.missing) {
        return fmt::format("{}: its {} articles stay in the index (--allow-removal removes them)", root, lost);
    }
    return fmt::format(
        "{}: {} of its {} articles are gone; is a disk not mounted? None is removed (--allow-removal removes them)",
        root, lost, event.articles_before);
}

} // namespace

bool suspicious(std::uint64_t lost, std::uint64_t articles_before, bool missing) {
    return lost > 0 && (missing || lost * 2 > articles_before);
}

Verdict judge(RemovalPolicy policy, SourceEnded const& event, std::uint64_t lost) {
    bool const allowed = policy.allow_removal && event.articles_before > 0;
    Verdict verdict;
    verdict.incomplete = (event.missing || event.empty) && !allowed;
    if (event.empty && lost == 0) verdict.message = fmt::format("{}: no files found", printable(event.root));
    if (policy.keep_missing) {
        verdict.fate = Verdict::Fate::kept;
    } else if (suspicious(lost, event.articles_before, event.missing) && !policy.allow_removal) {
        verdict = {Verdict::Fate::refused, true, refusal(event, lost)};
    }
    return verdict;
}

} // namespace depeche
