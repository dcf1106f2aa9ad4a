#include "CRevision.h"

const char *leernetwerk_revision(void) { return REVISION; }
