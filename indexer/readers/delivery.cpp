#include "indexer/readers/delivery.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "common/text/normalise.h"
#include "indexer/readers/detect.h"
#include "indexer/readers/metadata.h"

namespace depeche {
namespace {

/// `news.jsonl` of `news.jsonl.gz`.
std::string without_compression(std::string const& name) {
    constexpr std::array<std::string_view, 4> extensions{"gz", "zst", "xz", "bz2"};
    std::string const extension = extension_of(name);
    for (std::string_view const one : extensions) {
        if (extension == one) return name.substr(0, name.size() - extension.size() - 1);
    }
    return name;
}

std::string place(Origin const& origin, std::uint64_t line) {
    std::string const shown = printable(origin.path);
    return line == 0 ? shown : fmt::format("{}:{}", shown, line);
}

} // namespace

Origin Origin::of_file(std::string_view path, std::string_view id) {
    std::string const clean = clean_path(path);
    return {clean, clean_path(id), clean};
}

Origin Origin::inside(std::string_view member) const {
    if (member.empty()) return {path, id, without_compression(name)};
    std::string const below = "/" + std::string(member);
    return {path + below, id + below, std::string(member)};
}

void Delivery::apply_options(Article& article) const {
    if (!options_.source.empty()) article.source = clean_line(options_.source);
    if (!options_.language.empty()) article.language = language_code(options_.language);
    if (options_.published) article.published = options_.published;
}

void Delivery::find_date(Origin const& origin, Article& article) {
    article.published = dating_.date_of(article, origin.id);
    // A SOURCE that is one file, or lies deep in dated folders, leaves the date above it.
    if (!article.published) article.published = published_in_path(origin.path);
    if (!article.published) article.published = dating_.evident_date(article);
}

bool Delivery::article(Origin const& origin, ReadArticle read, std::string const& unread_date, std::uint64_t line) {
    Article& article = read.article;
    article.path = origin.path;
    apply_options(article);
    if (!article.published) {
        find_date(origin, article);
        if (!unread_date.empty()) {
            std::string const then = article.published ? "dated " + to_iso(*article.published) + " by its text or path"
                                                       : "kept without a date";
            std::string const date(cut(unread_date, 60));
            sink_.warning({place(origin, line), fmt::format("date \"{}\" not understood; {}", printable(date), then)});
        }
    }
    stopped_ = !sink_.article(std::move(read));
    return !stopped_;
}

void Delivery::failed(Origin const& origin, std::string message, std::uint64_t line) {
    sink_.failed({place(origin, line), std::move(message)});
}

void Delivery::damaged(Origin const& origin, std::string const& fault) {
    last_fault_ = fault;
    failed(origin, printable(fault) + "; read no further");
}

} // namespace depeche
