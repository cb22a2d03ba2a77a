#include "common/model/article.h"

namespace depeche {

std::string full_text(Article const& article) {
    if (article.title.empty()) return article.body;
    if (article.body.empty()) return article.title;
    return article.title + "\n\n" + article.body;
}

}  // namespace depeche
