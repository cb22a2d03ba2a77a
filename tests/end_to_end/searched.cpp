#include "tests/end_to_end/searched.h"

#include <sstream>
#include <stdexcept>

namespace support {
namespace {

constexpr std::string_view records =
    R"({"id":"alep","date":"2016-10-06","title":"Alep bombardée","text":"L'armée syrienne a bombardé un hôpital d'Alep, a dit John Kerry. Un cessez-le-feu avait été conclu le 22 septembre.","source":"Le Courrier","section":"Monde","language":"fr","url":"https://www.example.org/alep"}
{"id":"geneve","date":"2016-09-12","title":"Accord à Genève","text":"John Kerry et Sergueï Lavrov ont négocié toute la nuit à Genève. L'hôpital attendra, le cessez-le-feu aussi.","source":"Agence","section":"Monde","language":"fr"}
{"id":"tour","date":"2015-07-20","title":"Le Tour à Valence","text":"André Greipel a gagné hier à Valence. Le peloton était parti de Mende.","source":"Agence","section":"Sport","language":"fr"}
{"id":"undated","title":"Sans date","text":"Une recette de cuisine, l'oignon et l'élan.","source":"Le Courrier","language":"fr"}
)";

/// An article that would colour, move, title and ring a terminal: ESC, BEL, C1 controls and marks of direction.
constexpr std::string_view hostile =
    "{\"id\":\"hostile\\u001b[31m\",\"date\":\"2017-01-01\",\"title\":\"Rouge\\u001b[31m et \\u0007 \\u009b2J\",\"text\":"
    "\"Un malandrin\\u001b]0;titre\\u0007 écrit \\u202e à rebours \\u200f\\r\\u0008 et efface \\u001b[2J\\u007f tout.\\nPuis malandrin à Alep.\","
    "\"source\":\"Pirate\\u001b[1m\",\"section\":\"\\u001b[5mX\",\"url\":\"https://www.example.org/\\u001b[2J\"}\n";

}  // namespace

Searched::Searched() {
    write_file(directory_ / "archive/records.jsonl", records);
    write_file(directory_ / "archive/hostile.jsonl", hostile);
    auto const update = support::run({{program("depeche-index"), "--index", (directory_ / "index").string(), "update", (directory_ / "archive").string()},
                                      "", {"HOME=" + directory_.path().string(), "XDG_CONFIG_HOME=", "DEPECHE_INDEX="}, {}});
    if (update.exit_code != 0) throw std::runtime_error(update.err);
}

Command Searched::command(std::vector<std::string> arguments, std::vector<std::string> environment) const {
    arguments.insert(arguments.begin(), program("depeche"));
    std::vector<std::string> all{"HOME=" + directory_.path().string(), "XDG_CONFIG_HOME=", "XDG_DATA_HOME=", "NO_COLOR=", "COLUMNS=80",
                                 "DEPECHE_INDEX=" + (directory_ / "index").string()};
    all.insert(all.end(), environment.begin(), environment.end());
    return {std::move(arguments), "", std::move(all), {}};
}

std::string Searched::ids(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--format", "ids"});
    std::string found;
    for (std::string const& line : lines_of(run(std::move(arguments)).out)) found += line + ' ';
    return found;
}

std::vector<std::string> lines_of(std::string const& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace support
