// Where the tests find the project and the program; in one file alone, so that the others compile alike everywhere.
#pragma once

#include <string>

namespace twosource::test {

extern const std::string kRoot;     // the top folder
extern const std::string kProgram;  // the program under test

}  // namespace twosource::test
