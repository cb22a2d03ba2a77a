#pragma once
#include <string>
#include <vector>

#include "common/index/prepared_article.h"
#include "common/index/writer.h"
#include "common/text/tokenise.h"
#include "tests/support/temporary.h"

namespace sample {

/// An article of an id and a text, from a file.
inline depeche::Article article(std::string id, std::string body, std::string path = "/archive/a.jsonl") {
    depeche::Article made;
    made.id = std::move(id);
    made.title = "Le titre";
    made.body = std::move(body);
    made.path = std::move(path);
    made.published = depeche::make_day(2016, 10, 6);
    return made;
}

inline depeche::PreparedArticle prepare(depeche::Article article, depeche::Analysis analysis = {}) {
    depeche::Tokeniser tokeniser;
    depeche::TokenisedText tokens;
    tokeniser.tokenise(full_text(article), tokens);
    std::vector<depeche::IndexWord> const words = index_words(tokens);
    return depeche::prepare(std::move(article), std::move(analysis), words);
}

/// A person with one mention of the first letters of the title.
inline depeche::Analysis person(std::string name, std::string key) {
    depeche::Analysis analysis;
    depeche::Entity entity;
    entity.kind = depeche::EntityKind::person;
    entity.name = std::move(name);
    entity.key = std::move(key);
    entity.lookup_keys = {entity.key};
    analysis.entities.push_back(entity);
    analysis.mentions.push_back({{0, 2}, 0, false});
    return analysis;
}

/// A file with these articles is read anew: each is put. The ids they got.
inline std::vector<std::string> put_file(depeche::IndexWriter& writer, std::string const& path,
                                         std::vector<std::pair<std::string, std::string>> const& articles) {
    std::vector<std::string> ids;
    writer.begin_file(path);
    std::uint64_t ordinal = 0;
    for (auto const& [id, text] : articles) {
        depeche::PreparedArticle prepared = prepare(article(id, text, path));
        writer.put(prepared, path + ":" + id, ++ordinal);
        ids.push_back(prepared.stored.article.id);
    }
    return ids;
}

inline std::unique_ptr<depeche::IndexWriter> open(std::filesystem::path const& index) {
    return depeche::open_writer(depeche::IndexLayout(index), {}, nullptr);
}

} // namespace sample
