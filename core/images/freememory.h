// Memory that is free goes back to the system.
#pragma once

namespace galley {

/// Hands back what the allocator holds without using it: decoding pictures leaves gaps behind that add up to
/// many megabytes. Takes milliseconds. Thread-safe; does nothing with other allocators than glibc's.
void returnFreeMemory();

} // namespace galley
