#include "source/formats.h"

namespace twosource {
ArticleResult read_html(std::string_view) { return InputError{"", "", "HTML is not read yet", false}; }
}  // namespace twosource
