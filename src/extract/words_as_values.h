// Claims whose value is a name or a word.
#pragma once

#include <string>

#include "extract/attributes.h"
#include "extract/context.h"

namespace twosource {

// A full name, or a known person; a surname alone may be anybody's.
bool is_person(const Term& term);

// The id of a name without what marks it as one.
std::string id_of_name(const Term& name);

// `value` says `text`; `subject` is whom it is said of, null where that is not told.
Claim text_claim(const Article& article, std::size_t source, const Attribute& attribute, const Term& value,
                 std::string text, const Term* subject);

}  // namespace twosource
