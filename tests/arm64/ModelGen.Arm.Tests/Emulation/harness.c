/* Runs entry points of an object that the .NET code generator made, in a file's order, and writes what they give.
 *
 * Every buffer touches an inaccessible page: behind its end in a first run, before its start in a second one that must give the same
 * bytes. What is only read lies in memory that cannot be written; what lies beside a buffer in its pages must stay as it was.
 */
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <unistd.h>

typedef int32_t entry_t(uint8_t *parameters, uint8_t *arena, uint8_t *state, uint8_t **inputs, uint8_t **outputs);
extern entry_t *const entries[];

/* What the compiled IsSupported of an optional instruction set asks. */
int g_cpuFeatures;

enum { MAX_TENSORS = 64, FILL = 0xA5 };

typedef struct { uint8_t *pages, *data; size_t mapped, accessible, bytes; } buffer;

static uint32_t current;

static void fault(int signal, siginfo_t *info, void *context)
{
    (void)context;
    char text[128];
    int length = snprintf(text, sizeof text, "case %u: %s at %p\n", current,
        signal == SIGILL ? "an instruction that this processor lacks" : "access beyond a buffer", info->si_addr);
    if (write(2, text, (size_t)length) < 0) _exit(4);
    _exit(3);
}

static void *allocate(size_t bytes)
{
    void *memory = malloc(bytes ? bytes : 1);
    if (!memory) exit(4);
    return memory;
}

static buffer place(size_t bytes, int before)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    buffer b = { .bytes = bytes, .accessible = (bytes + page - 1) / page * page };
    b.mapped = b.accessible + 2 * page;
    b.pages = mmap(0, b.mapped, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (b.pages == MAP_FAILED) exit(4);
    if (b.accessible && mprotect(b.pages + page, b.accessible, PROT_READ | PROT_WRITE)) exit(4);
    if (b.accessible) memset(b.pages + page, FILL, b.accessible);
    b.data = b.pages + page + (before ? 0 : b.accessible - bytes);
    return b;
}

static buffer copy(const uint8_t *bytes, size_t count, int before)
{
    buffer b = place(count, before);
    memcpy(b.data, bytes, count);
    if (b.accessible && mprotect(b.pages + sysconf(_SC_PAGESIZE), b.accessible, PROT_READ)) exit(4);
    return b;
}

/* Whether everything beside the buffer is as it was. */
static int untouched(const buffer *b)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    for (const uint8_t *at = b->pages + page; at < b->pages + page + b->accessible; at++)
        if ((at < b->data || at >= b->data + b->bytes) && *at != FILL) return 0;
    return 1;
}

static void release(buffer *b) { munmap(b->pages, b->mapped); }

static const uint8_t *at;
static int64_t number(void) { int64_t value; memcpy(&value, at, 8); at += 8; return value; }

int main(int count, char **arguments)
{
    if (count != 3) return 4;
    struct sigaction action = { .sa_sigaction = fault, .sa_flags = SA_SIGINFO };
    sigaction(SIGSEGV, &action, 0);
    sigaction(SIGBUS, &action, 0);
    sigaction(SIGILL, &action, 0);

    /* Bits of the .NET run time for what the kernel reports (asimddp, asimdrdm). */
    unsigned long kernel = getauxval(AT_HWCAP);
    g_cpuFeatures = (kernel >> 20 & 1 ? 4 : 0) | (kernel >> 12 & 1 ? 8 : 0);

    FILE *file = fopen(arguments[1], "rb"), *results = fopen(arguments[2], "wb");
    if (!file || !results) return 4;
    fseek(file, 0, SEEK_END);
    size_t length = (size_t)ftell(file);
    rewind(file);
    uint8_t *content = allocate(length);
    if (fread(content, 1, length, file) != length) return 4;
    at = content;

    const uint8_t *parameters = 0;
    int64_t parameterBytes = 0;
    int64_t cases = number();
    for (current = 0; current < cases; current++) {
        entry_t *entry = entries[number()];
        int64_t arenaBytes = number(), stateBytes = number(), inputCount = number(), outputCount = number(), given = number();
        int64_t inputBytes[MAX_TENSORS], outputBytes[MAX_TENSORS];
        const uint8_t *inputs[MAX_TENSORS];
        uint8_t *first[MAX_TENSORS];
        if (inputCount > MAX_TENSORS || outputCount > MAX_TENSORS) return 4;
        for (int i = 0; i < inputCount; i++) inputBytes[i] = number();
        for (int i = 0; i < outputCount; i++) outputBytes[i] = number();
        if (given >= 0) { parameters = at; parameterBytes = given; at += given; }
        for (int i = 0; i < inputCount; i++) { inputs[i] = at; at += inputBytes[i]; }

        for (int before = 0; before < 2; before++) {
            buffer p = copy(parameters, (size_t)parameterBytes, before), in[MAX_TENSORS], out[MAX_TENSORS];
            buffer arena = place((size_t)arenaBytes, before), state = place((size_t)stateBytes, before);
            uint8_t *inputPointers[MAX_TENSORS], *outputPointers[MAX_TENSORS];
            if (state.bytes) memset(state.data, 0, state.bytes);
            for (int i = 0; i < inputCount; i++) { in[i] = copy(inputs[i], (size_t)inputBytes[i], before); inputPointers[i] = in[i].data; }
            for (int i = 0; i < outputCount; i++) { out[i] = place((size_t)outputBytes[i], before); outputPointers[i] = out[i].data; }

            uint8_t ran = (uint8_t)entry(p.data, arena.data, state.data, inputPointers, outputPointers);

            int clean = untouched(&arena) && untouched(&state);
            for (int i = 0; i < outputCount; i++) clean &= untouched(&out[i]);
            if (!clean) { fprintf(stderr, "case %u: wrote beside a buffer\n", current); return 3; }
            if (!before) fwrite(&ran, 1, 1, results);
            for (int i = 0; i < outputCount; i++) {
                if (!before) {
                    fwrite(out[i].data, 1, out[i].bytes, results);
                    first[i] = allocate(out[i].bytes);
                    memcpy(first[i], out[i].data, out[i].bytes);
                } else {
                    if (memcmp(first[i], out[i].data, out[i].bytes)) { fprintf(stderr, "case %u: a second run gives other bytes\n", current); return 3; }
                    free(first[i]);
                }
                release(&out[i]);
            }
            for (int i = 0; i < inputCount; i++) release(&in[i]);
            release(&p); release(&arena); release(&state);
        }
    }
    return fclose(results) ? 4 : 0;
}
