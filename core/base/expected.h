// Result<T> and Done by name, for headers that an Error is made of.
#pragma once

#include <tl/expected.hpp>

namespace kassa {

struct Error;

template <class T>
using Result = tl::expected<T, Error>;
using Done = tl::expected<void, Error>;

} // namespace kassa
