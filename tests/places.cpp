#include "places.h"

namespace twosource::test {

const std::string kRoot = TWOSOURCE_ROOT;
const std::string kProgram = TWOSOURCE_PROGRAM;

}  // namespace twosource::test
