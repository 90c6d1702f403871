#include <ostream>

#include "report/formats.h"
namespace twosource {
void write_markdown(const View&, const Layout&, std::ostream&) {}
}  // namespace twosource
