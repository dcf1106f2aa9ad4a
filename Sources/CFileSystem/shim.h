#include <sys/file.h>

// glibc hides these behind _GNU_SOURCE, which Swift's importer does not define (rename(2)).
int renameat2(int, const char *, int, const char *, unsigned int);

static inline int move_to_free_name(const char *path, const char *name) {
  return renameat2(AT_FDCWD, path, AT_FDCWD, name, 1 /* RENAME_NOREPLACE */);
}

static inline int exchange_names(const char *path, const char *other) {
  return renameat2(AT_FDCWD, path, AT_FDCWD, other, 2 /* RENAME_EXCHANGE */);
}

// To Swift the name flock is that of a structure.
static inline int lock_exclusively(int file) { return flock(file, LOCK_EX); }
