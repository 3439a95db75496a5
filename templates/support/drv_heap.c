/* The module's table of imported functions is changed, so that nobody else's calls are seen. */
#include "drv_heap.h"

#ifndef _WIN32

void drv_heap_watch(HMODULE module)
{
	(void)module;
}

enum drv_heap_fault drv_heap_fault(void)
{
	return DRV_HEAP_GOOD;
}

#else

#include <stddef.h>
#include <string.h>

/* ---- blocks: those that live, and those that were freed and not given out again ---- */

enum { BLOCKS = 1 << 16 };

static struct {
	uintptr_t at;
	int live;
} blocks[BLOCKS];

static volatile LONG lock;
static volatile LONG fault;

static void acquire(void)
{
	for (unsigned turn = 0; InterlockedExchange(&lock, 1) != 0; turn++)
		drv_pause(turn);
}

static void release(void)
{
	InterlockedExchange(&lock, 0);
}

/* The entry of a block, or the free one for it; BLOCKS when the table is full. */
static unsigned find(uintptr_t at)
{
	unsigned i = (unsigned)(at >> 4) * 2654435761u % BLOCKS;
	for (unsigned tries = 0; tries < BLOCKS; tries++, i = (i + 1) % BLOCKS)
		if (blocks[i].at == at || blocks[i].at == 0)
			return i;
	return BLOCKS;
}

static void *allocated(void *block)
{
	acquire();
	const unsigned i = find((uintptr_t)block);
	if (block != NULL && i < BLOCKS) {
		blocks[i].at = (uintptr_t)block;
		blocks[i].live = 1;
	}
	release();
	return block;
}

/* Whether a block may be freed. One that is not known may come from a function of the system; whether
 * its heap has it is asked where the heap is known. */
static int freed(HANDLE heap, void *block)
{
	enum drv_heap_fault found = DRV_HEAP_GOOD;
	if (block == NULL)
		return 1;
	acquire();
	const unsigned i = find((uintptr_t)block);
	const int known = i < BLOCKS && blocks[i].at != 0;
	if (known && !blocks[i].live)
		found = DRV_HEAP_TWICE;
	else if (known)
		blocks[i].live = 0;
	release();
	if (!known && heap != NULL && !HeapValidate(heap, 0, block))
		found = DRV_HEAP_FOREIGN;
	if (found != DRV_HEAP_GOOD)
		InterlockedExchange(&fault, (LONG)found);
	return found == DRV_HEAP_GOOD;
}

/* After a block's size was to change: it lives where it is now, or where it was when that failed. */
static void *moved(void *from, void *to, size_t size)
{
	if (to == NULL && size > 0)
		allocated(from);
	return allocated(to);
}

/* ---- the functions in place of the system's ---- */

typedef LPVOID WINAPI heap_allocate(HANDLE heap, DWORD flags, SIZE_T size);
typedef LPVOID WINAPI heap_again(HANDLE heap, DWORD flags, LPVOID block, SIZE_T size);
typedef BOOL WINAPI heap_free(HANDLE heap, DWORD flags, LPVOID block);
typedef HLOCAL WINAPI local_allocate(UINT flags, SIZE_T size);
typedef HLOCAL WINAPI local_again(HLOCAL block, SIZE_T size, UINT flags);
typedef HLOCAL WINAPI local_free(HLOCAL block);
typedef void *c_allocate(size_t size);
typedef void *c_allocate_many(size_t count, size_t size);
typedef void *c_again(void *block, size_t size);
typedef void c_free(void *block);

static struct real {
	heap_allocate *heap_allocate;
	heap_again *heap_again;
	heap_free *heap_free;
	local_allocate *local_allocate, *global_allocate;
	local_again *local_again, *global_again;
	local_free *local_free, *global_free;
	c_allocate *c_allocate;
	c_allocate_many *c_allocate_many;
	c_again *c_again;
	c_free *c_free;
} real;

static LPVOID WINAPI watch_heap_allocate(HANDLE heap, DWORD flags, SIZE_T size)
{
	return allocated(real.heap_allocate(heap, flags, size));
}

static LPVOID WINAPI watch_heap_again(HANDLE heap, DWORD flags, LPVOID block, SIZE_T size)
{
	return freed(heap, block) ? moved(block, real.heap_again(heap, flags, block, size), size) : NULL;
}

static BOOL WINAPI watch_heap_free(HANDLE heap, DWORD flags, LPVOID block)
{
	return freed(heap, block) ? real.heap_free(heap, flags, block) : FALSE;
}

static HLOCAL WINAPI watch_local_allocate(UINT flags, SIZE_T size)
{
	return allocated(real.local_allocate(flags, size));
}

static HLOCAL WINAPI watch_local_again(HLOCAL block, SIZE_T size, UINT flags)
{
	return freed(NULL, block) ? moved(block, real.local_again(block, size, flags), size) : NULL;
}

static HLOCAL WINAPI watch_local_free(HLOCAL block)
{
	return freed(NULL, block) ? real.local_free(block) : block;
}

static HLOCAL WINAPI watch_global_allocate(UINT flags, SIZE_T size)
{
	return allocated(real.global_allocate(flags, size));
}

static HLOCAL WINAPI watch_global_again(HLOCAL block, SIZE_T size, UINT flags)
{
	return freed(NULL, block) ? moved(block, real.global_again(block, size, flags), size) : NULL;
}

static HLOCAL WINAPI watch_global_free(HLOCAL block)
{
	return freed(NULL, block) ? real.global_free(block) : block;
}

static void *watch_c_allocate(size_t size)
{
	return allocated(real.c_allocate(size));
}

static void *watch_c_allocate_many(size_t count, size_t size)
{
	return allocated(real.c_allocate_many(count, size));
}

static void *watch_c_again(void *block, size_t size)
{
	return freed(NULL, block) ? moved(block, real.c_again(block, size), size) : NULL;
}

static void watch_c_free(void *block)
{
	if (freed(NULL, block))
		real.c_free(block);
}

/* ---- the table of imported functions ---- */

typedef void (*function)(void);

static const struct {
	const char *name;
	function instead;
	size_t kept; /* where the system's is, in real */
} watched[] = {
#define WATCH(name, member) {name, (function)watch_##member, offsetof(struct real, member)}
	WATCH("HeapAlloc", heap_allocate),
	WATCH("HeapReAlloc", heap_again),
	WATCH("HeapFree", heap_free),
	WATCH("RtlAllocateHeap", heap_allocate),
	WATCH("RtlReAllocateHeap", heap_again),
	WATCH("LocalAlloc", local_allocate),
	WATCH("LocalReAlloc", local_again),
	WATCH("LocalFree", local_free),
	WATCH("GlobalAlloc", global_allocate),
	WATCH("GlobalReAlloc", global_again),
	WATCH("GlobalFree", global_free),
	WATCH("malloc", c_allocate),
	WATCH("calloc", c_allocate_many),
	WATCH("realloc", c_again),
	WATCH("free", c_free),
};

static void put(IMAGE_THUNK_DATA *slot, const char *name)
{
	DWORD before = 0;
	for (size_t i = 0; i < sizeof watched / sizeof *watched; i++) {
		if (strcmp(watched[i].name, name) != 0 ||
			!VirtualProtect(slot, sizeof *slot, PAGE_READWRITE, &before))
			continue;
		memcpy((char *)&real + watched[i].kept, slot, sizeof(function));
		memcpy(slot, &watched[i].instead, sizeof(function));
		VirtualProtect(slot, sizeof *slot, before, &before);
	}
}

static void put_all(char *base, const IMAGE_IMPORT_DESCRIPTOR *from)
{
	const IMAGE_THUNK_DATA *name = (const void *)(base + from->OriginalFirstThunk);
	IMAGE_THUNK_DATA *slot = (void *)(base + from->FirstThunk);
	for (; from->OriginalFirstThunk != 0 && name->u1.AddressOfData != 0; name++, slot++)
		if (!IMAGE_SNAP_BY_ORDINAL(name->u1.Ordinal)) {
			const IMAGE_IMPORT_BY_NAME *const import = (const void *)(base + name->u1.AddressOfData);
			put(slot, (const char *)import->Name);
		}
}

void drv_heap_watch(HMODULE module)
{
	char *const base = (void *)module;
	const IMAGE_DOS_HEADER *const dos = (const void *)base;
	if (dos->e_magic != IMAGE_DOS_SIGNATURE)
		return;
	const IMAGE_NT_HEADERS *const header = (const void *)(base + dos->e_lfanew);
	const IMAGE_DATA_DIRECTORY *const imports =
		&header->OptionalHeader.DataDirectory[IMAGE_DIRECTORY_ENTRY_IMPORT];
	if (header->Signature != IMAGE_NT_SIGNATURE || imports->VirtualAddress == 0)
		return;
	const IMAGE_IMPORT_DESCRIPTOR *from = (const void *)(base + imports->VirtualAddress);
	for (; from->Name != 0; from++)
		put_all(base, from);
}

enum drv_heap_fault drv_heap_fault(void)
{
	const LONG found = InterlockedExchange(&fault, DRV_HEAP_GOOD);
	if (found == DRV_HEAP_GOOD && !HeapValidate(GetProcessHeap(), 0, NULL))
		return DRV_HEAP_BROKEN;
	return (enum drv_heap_fault)found;
}

#endif
