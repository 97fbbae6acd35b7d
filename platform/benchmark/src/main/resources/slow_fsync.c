/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Makes a fast disk look like a slower one: every fsync and fdatasync takes SLOW_FSYNC_US longer.
 * Loaded into the database server only, with LD_PRELOAD.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static void wait_as_a_slow_disk(void) {
  const char *micros = getenv("SLOW_FSYNC_US");
  if (micros) usleep((useconds_t) atoi(micros));
}

int fdatasync(int fd) {
  static int (*real)(int);
  if (!real) real = (int (*)(int)) dlsym(RTLD_NEXT, "fdatasync");
  wait_as_a_slow_disk();
  return real(fd);
}

int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = (int (*)(int)) dlsym(RTLD_NEXT, "fsync");
  wait_as_a_slow_disk();
  return real(fd);
}
