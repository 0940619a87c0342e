#pragma once
#include "core/feed/whenready.h"
