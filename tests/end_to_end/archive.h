#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/run_program.h"

namespace support {

/// An archive and an index in a directory of their own, and depeche-index run on them.
class Archive {
  public:
    std::filesystem::path folder() const { return directory_ / "archive"; }
    std::filesystem::path index() const { return directory_ / "index"; }
    std::filesystem::path operator/(std::string_view below) const { return directory_ / below; }

    Archive() { std::filesystem::create_directories(folder()); }
    void write(std::string_view below, std::string_view bytes) const { write_file(folder() / below, bytes); }
    void remove(std::string_view below) const { std::filesystem::remove_all(folder() / below); }
    /// Makes two text files, un.txt and deux.txt, and depeches.jsonl with the records d1 to d4.
    void fill() const;
    /// Makes n small articles a0.txt, a1.txt … in a folder of the archive.
    void write_many(std::string_view below, int count) const {
        for (int i = 0; i < count; ++i)
            write(name(below, i), "Titre numéro " + std::to_string(i) + "\n\nLe texte parle de Paris.\n");
    }
    static std::string name(std::string_view below, int number) {
        return std::string(below).append("/a").append(std::to_string(number)).append(".txt");
    }

    Command command(std::vector<std::string> arguments) const {
        std::vector<std::string> all{program("depeche-index"), "--index", index().string()};
        all.insert(all.end(), arguments.begin(), arguments.end());
        return {all,
                "",
                {"HOME=" + directory_.path().string(), "DEPECHE_INDEX=", "XDG_CONFIG_HOME=", "XDG_DATA_HOME="},
                {}};
    }
    Outcome run(std::vector<std::string> arguments) const { return support::run(command(std::move(arguments))); }
    /// update of the folder, with more arguments.
    Outcome update(std::vector<std::string> arguments = {}) const {
        arguments.insert(arguments.begin(), {"update", folder().string()});
        return run(std::move(arguments));
    }
    /// The numbers of the summary: "added changed removed unchanged failed" of the last line, or the line where it is
    /// none.
    static std::string counts(Outcome const& outcome);
    /// Ids found by a search, sorted, a space behind each.
    std::string ids(std::vector<std::string> query) const;

  private:
    TemporaryDirectory directory_;
};

/// One line of JSON: an article of 6 October 2016 with an id of its own.
std::string record(std::string const& id, std::string const& text);

/// All an index holds, by article id: terms with positions, values with the names behind their numbers, data; and which
/// names are merged. Two indexes of equal dumps answer alike.
std::string dump(std::filesystem::path const& index);

} // namespace support
