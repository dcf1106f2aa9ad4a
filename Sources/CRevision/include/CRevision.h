// What this was built from, as whoever builds says in REVISION.
const char *leernetwerk_revision(void);
