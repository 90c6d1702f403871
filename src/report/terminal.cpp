#include <ostream>

#include "report/formats.h"
namespace twosource {
void write_terminal(const View&, const Layout&, std::ostream&) {}
}  // namespace twosource
