#include "common/entities/maintain/annotated.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include <simdjson.h>

namespace depeche::maintain {

namespace {

SpanKind kind_of(std::string_view name) {
    if (name == "person" || name == "p") return SpanKind::person;
    if (name == "place" || name == "l") return SpanKind::place;
    if (name == "organisation" || name == "o") return SpanKind::organisation;
    return SpanKind::other;
}

std::string content_of(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error(file.string() + ": cannot be opened");
    std::ostringstream content;
    content << in.rdbuf();
    return std::move(content).str();
}

/// Adds a line to the article's text, its marks taken out and kept.
void add_marked(std::string_view line, Annotated& article) {
    std::size_t open = std::string::npos;
    SpanKind kind = SpanKind::person;
    for (std::size_t i = 0; i < line.size(); ++i) {
        bool const opens = line[i] == '{' && i + 2 < line.size() && line[i + 2] == '|';
        if (opens) {
            kind = kind_of(line.substr(i + 1, 1));
            open = article.text.size();
            i += 2;
        } else if (line[i] == '}' && open != std::string::npos) {
            auto const end = static_cast<std::uint32_t>(article.text.size());
            article.spans.push_back({{static_cast<std::uint32_t>(open), end}, kind});
            open = std::string::npos;
        } else {
            article.text.push_back(line[i]);
        }
    }
    article.text.push_back('\n');
}

std::vector<Annotated> read_ours(std::string const& content) {
    std::vector<Annotated> articles;
    std::istringstream in(content);
    for (std::string line; std::getline(in, line);) {
        bool const header = line.starts_with("# ");
        if (header)
            articles.push_back({line.substr(2, line.find(' ', 2) - 2), {}, {}, Corpus::ours});
        else if (!articles.empty())
            add_marked(line, articles.back());
    }
    return articles;
}

Annotated annotated_of(simdjson::dom::element const& record) {
    Annotated article;
    article.id = std::string(record["id"].get_string().value());
    article.text = std::string(record["text"].get_string().value());
    article.corpus = Corpus::winer;
    for (simdjson::dom::element const mention : record["mentions"]) {
        auto const begin = static_cast<std::uint32_t>(mention["start"].get_uint64().value());
        auto const end = static_cast<std::uint32_t>(mention["end"].get_uint64().value());
        article.spans.push_back({{begin, end}, kind_of(mention["kind"].get_string().value())});
    }
    return article;
}

} // namespace

std::vector<Annotated> read_annotated(std::filesystem::path const& file) {
    std::string const content = content_of(file);
    if (file.extension() != ".jsonl") return read_ours(content);
    std::vector<Annotated> articles;
    simdjson::dom::parser parser;
    std::istringstream in(content);
    for (std::string line; std::getline(in, line);) {
        if (!line.empty()) articles.push_back(annotated_of(parser.parse(line)));
    }
    bool const is_ours = file.stem().string().starts_with("written");
    for (Annotated& article : articles) article.corpus = is_ours ? Corpus::ours : Corpus::winer;
    return articles;
}

} // namespace depeche::maintain
