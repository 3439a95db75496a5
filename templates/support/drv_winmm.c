/* A driver is a module, and each handle an instance of it. A module is for some time
 *
 *     in memory    while it has users: its instances, and the calls that are in its code just now
 *     loaded       while it has instances, from DRV_LOAD to DRV_FREE
 *     changing     while one thread sends what comes before the first instance or after the last
 *
 * Whoever wants to open a changing module waits, and is refused where waiting would never end.
 * One lock guards all that can change, and is let go for every message. */
#include "drv_winmm.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#define BUCKETS 64u
#define FIRST_HANDLE 0x10000u /* what is below may be an id or a count given by mistake */

enum phase {
	DOWN,
	CHANGING,
	UP,
};

struct module {
	struct module *next;
	void *library;
	drv_winmm_proc *proc;
	size_t users;
	size_t instances; /* opening, open and closing ones, without the session */
	enum phase phase;
	uintptr_t changer; /* the thread, while changing */
	enum drv_winmm_behaviour behaviour;
	struct instance *session; /* or NULL; the changer's */
	int opened;               /* some DRV_OPEN has succeeded since DRV_LOAD */
	const char *name;         /* in path */
	char path[];              /* "./" and the name */
};

struct instance {
	struct instance *next; /* in its bucket */
	struct module *module;
	HDRVR handle;
	DWORD_PTR id;
	int closable; /* by CloseDriver; a session never is */
};

/* What OpenDriver was asked for. */
struct request {
	const WCHAR *text; /* in name, or NULL */
	LPARAM value;
	WCHAR name[];
};

struct added {
	struct added *next;
	drv_winmm_proc *proc;
	WCHAR name[];
};

struct waiter {
	struct waiter *next;
	uintptr_t thread;
	const struct module *module;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static struct module *modules;
static struct instance *instances[BUCKETS];
static uintptr_t last_handle = FIRST_HANDLE;
static struct added *added;
static struct waiter *waiters;
static enum drv_winmm_behaviour behaviour = DRV_WINMM_WINE;
static drv_winmm_observer *observer;
static void *observer_context;

static int behaves(const struct module *module, enum drv_winmm_behaviour difference)
{
	return (module->behaviour & difference) != 0;
}

static LRESULT deliver(const struct module *module, DWORD_PTR id, HDRVR handle, UINT msg,
		       LPARAM lParam1, LPARAM lParam2)
{
	const LRESULT result = module->proc(id, handle, msg, lParam1, lParam2);
	pthread_mutex_lock(&lock);
	drv_winmm_observer *const observe = observer;
	void *const context = observer_context;
	pthread_mutex_unlock(&lock);
	if (observe != NULL) {
		const struct drv_winmm_message message = {
			module->name, id, handle, msg, lParam1, lParam2, result,
		};
		observe(&message, context);
	}
	return result;
}

/* Modules in memory */

/* Returns zero when the name is not Unicode. */
static int write_utf8(char *to, const WCHAR *name)
{
	static const unsigned char first[] = {0, 0, 0xc0, 0xe0, 0xf0};
	for (; *name != L'\0'; name++) {
		const uint32_t c = (uint32_t)*name;
		if (c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
			return 0;
		const unsigned bytes = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
		*to++ = (char)(first[bytes] | c >> 6 * (bytes - 1));
		for (unsigned left = bytes - 1; left > 0; left--)
			*to++ = (char)(0x80 | (c >> 6 * (left - 1) & 0x3f));
	}
	*to = '\0';
	return 1;
}

static struct module *new_module(const WCHAR *name)
{
	const size_t before = 2; /* "./" */
	struct module *module = malloc(sizeof *module + before + 4 * wcslen(name) + 1);
	if (module == NULL)
		return NULL;
	*module = (struct module){.users = 1, .phase = DOWN, .name = module->path + before};
	memcpy(module->path, "./", before);
	if (write_utf8(module->path + before, name))
		return module;
	free(module);
	return NULL;
}

static drv_winmm_proc *find_added(const WCHAR *name)
{
	drv_winmm_proc *proc = NULL;
	pthread_mutex_lock(&lock);
	for (const struct added *at = added; at != NULL && proc == NULL; at = at->next)
		if (wcscmp(at->name, name) == 0)
			proc = at->proc;
	pthread_mutex_unlock(&lock);
	return proc;
}

static void *open_library(const struct module *module)
{
	void *library = NULL;
	if (strchr(module->name, '/') == NULL)
		library = dlopen(module->path, RTLD_NOW | RTLD_LOCAL);
	return library != NULL ? library : dlopen(module->name, RTLD_NOW | RTLD_LOCAL);
}

static drv_winmm_proc *find_entry(void *library)
{
	void *const symbol = dlsym(library, "DriverProc");
	drv_winmm_proc *proc;
	memcpy(&proc, &symbol, sizeof proc); /* ISO C has no cast for this */
	return proc;
}

/* Returns zero, with nothing open, when there is no such driver. */
static int find_driver(struct module *module, const WCHAR *name)
{
	module->proc = find_added(name);
	module->library = module->proc != NULL ? dlopen(NULL, RTLD_NOW) : open_library(module);
	if (module->library == NULL)
		return 0;
	if (module->proc == NULL)
		module->proc = find_entry(module->library);
	if (module->proc == NULL)
		dlclose(module->library);
	return module->proc != NULL;
}

static void drop_module(struct module *module)
{
	dlclose(module->library);
	free(module);
}

/* Returns the module in memory that is the same as the one found, which may be that one itself. */
static struct module *unique_module(struct module *found)
{
	pthread_mutex_lock(&lock);
	struct module *module = modules;
	while (module != NULL && module->proc != found->proc)
		module = module->next;
	if (module != NULL) {
		module->users++;
	} else {
		found->next = modules;
		modules = found;
	}
	pthread_mutex_unlock(&lock);
	if (module == NULL)
		return found;
	drop_module(found);
	return module;
}

/* Brings a driver into memory for a user, who is to call leave_module. Returns NULL on failure. */
static struct module *use_module(const WCHAR *name)
{
	struct module *module = new_module(name);
	if (module == NULL)
		return NULL;
	if (find_driver(module, name))
		return unique_module(module);
	free(module);
	return NULL;
}

static void leave_module(struct module *module)
{
	pthread_mutex_lock(&lock);
	const int last = --module->users == 0;
	if (last) {
		struct module **at = &modules;
		while (*at != module)
			at = &(*at)->next;
		*at = module->next;
	}
	pthread_mutex_unlock(&lock);
	if (last)
		drop_module(module);
}

/* Instances and their handles */

static struct instance **bucket_of(HDRVR handle)
{
	return &instances[(uintptr_t)handle % BUCKETS];
}

/* Returns NULL when there is no such handle. The lock is held. */
static struct instance *find_instance(HDRVR handle)
{
	struct instance *instance = *bucket_of(handle);
	while (instance != NULL && instance->handle != handle)
		instance = instance->next;
	return instance;
}

/* Returns NULL when memory ran out. */
static struct instance *new_instance(struct module *module)
{
	struct instance *instance = malloc(sizeof *instance);
	if (instance == NULL)
		return NULL;
	pthread_mutex_lock(&lock);
	const HDRVR handle = (HDRVR)++last_handle;
	*instance = (struct instance){*bucket_of(handle), module, handle, 0, 0};
	*bucket_of(handle) = instance;
	module->users++;
	pthread_mutex_unlock(&lock);
	return instance;
}

static void drop_instance(struct instance *instance)
{
	pthread_mutex_lock(&lock);
	struct instance **at = bucket_of(instance->handle);
	while (*at != instance)
		at = &(*at)->next;
	*at = instance->next;
	pthread_mutex_unlock(&lock);
	leave_module(instance->module);
	free(instance);
}

/* Sends DRV_OPEN. Returns zero when the driver refused. */
static int open_instance(struct instance *instance, const WCHAR *text, LPARAM value,
			 int closable)
{
	struct module *const module = instance->module;
	const LRESULT id = deliver(module, 0, instance->handle, DRV_OPEN, (LPARAM)text, value);
	if (id == 0)
		return 0;
	pthread_mutex_lock(&lock);
	instance->id = (DWORD_PTR)id;
	instance->closable = closable;
	module->opened = 1;
	pthread_mutex_unlock(&lock);
	return 1;
}

/* Modules that are loaded */

/* Whether the module's change cannot end before this thread goes on. The lock is held. */
static int change_needs(uintptr_t thread, const struct module *module)
{
	while (module != NULL && module->phase == CHANGING) {
		if (module->changer == thread)
			return 1;
		const struct waiter *waiter = waiters;
		while (waiter != NULL && waiter->thread != module->changer)
			waiter = waiter->next;
		module = waiter != NULL ? waiter->module : NULL;
	}
	return 0;
}

static void wait_for(const struct module *module)
{
	struct waiter me = {waiters, drv_self(), module};
	waiters = &me;
	pthread_cond_wait(&changed, &lock);
	struct waiter **at = &waiters;
	while (*at != &me)
		at = &(*at)->next;
	*at = me.next;
}

/* Counts an instance of the module. Returns UP; CHANGING when it is this thread that is to take
 * the module up; or DOWN, with nothing counted, when it would have to wait for itself. */
static enum phase enter(struct module *module)
{
	enum phase phase = DOWN;
	pthread_mutex_lock(&lock);
	while (module->phase == CHANGING && !change_needs(drv_self(), module))
		wait_for(module);
	if (module->phase == UP) {
		module->instances++;
		phase = UP;
	} else if (module->phase == DOWN) {
		module->instances++;
		module->changer = drv_self();
		module->behaviour = behaviour;
		module->opened = 0;
		phase = module->phase = CHANGING;
	}
	pthread_mutex_unlock(&lock);
	return phase;
}

static void set_phase(struct module *module, enum phase phase)
{
	pthread_mutex_lock(&lock);
	module->phase = phase;
	pthread_cond_broadcast(&changed);
	pthread_mutex_unlock(&lock);
}

/* Sends DRV_LOAD and DRV_ENABLE in the name of an instance. Returns zero when the driver
 * refused. */
static int load(const struct instance *instance)
{
	const struct module *module = instance->module;
	HDRVR const handle = behaves(module, DRV_WINMM_LOADS_WITH_HANDLE) ? instance->handle : NULL;
	const LRESULT loaded = deliver(module, 0, handle, DRV_LOAD, 0, 0);
	if (behaves(module, DRV_WINMM_LOADS_WITH_ONE) ? loaded != DRV_SUCCESS : loaded == 0)
		return 0;
	deliver(module, 0, instance->handle, DRV_ENABLE, 0, 0);
	return 1;
}

/* Loads as Wine does, with a session that is opened first. Returns zero when that failed. */
static int load_with_session(struct module *module, const WCHAR *text)
{
	struct instance *const session = new_instance(module);
	if (session == NULL)
		return 0;
	if (load(session) && open_instance(session, text, 0, 0)) {
		module->session = session;
		return 1;
	}
	drop_instance(session);
	return 0;
}

/* Closes the session and takes the module down, after the instance was closed or refused. */
static void unload(const struct instance *instance)
{
	struct module *const module = instance->module;
	struct instance *const session = module->session;
	if (session != NULL) {
		deliver(module, session->id, session->handle, DRV_CLOSE, 0, 0);
		instance = session;
	}
	if (!behaves(module, DRV_WINMM_LEAVES_REFUSED) || module->opened) {
		const DWORD_PTR id = behaves(module, DRV_WINMM_LAST_ID) ? instance->id : 0;
		deliver(module, id, instance->handle, DRV_DISABLE, 0, 0);
		deliver(module, id, instance->handle, DRV_FREE, 0, 0);
	}
	module->session = NULL;
	if (session != NULL)
		drop_instance(session);
}

/* Undoes what enter did, and takes the module down when no instance is left. */
static void leave(const struct instance *instance, int loaded)
{
	struct module *const module = instance->module;
	pthread_mutex_lock(&lock);
	const int last = --module->instances == 0;
	if (last) {
		module->phase = CHANGING;
		module->changer = drv_self();
	}
	pthread_mutex_unlock(&lock);
	if (last && loaded)
		unload(instance);
	if (last)
		set_phase(module, DOWN);
}

/* Sends all that opening an instance takes. Returns zero, with all undone, when that failed. */
static int open_driver(struct instance *instance, const struct request *request)
{
	struct module *const module = instance->module;
	const WCHAR *text = request->text;
	const enum phase phase = enter(module);
	if (phase == DOWN)
		return 0;
	if (phase == CHANGING) {
		const int session = behaves(module, DRV_WINMM_SESSION) && request->value != 0;
		if (session ? !load_with_session(module, text) : !load(instance)) {
			leave(instance, 0);
			return 0;
		}
		if (session)
			text = NULL;
		set_phase(module, UP);
	}
	if (open_instance(instance, text, request->value, 1))
		return 1;
	leave(instance, 1);
	return 0;
}

/* The functions of winmm */

/* Copies the name and cuts it in two. Returns NULL when it is empty or memory ran out. */
static struct request *new_request(LPCWSTR name, LPARAM value)
{
	if (name == NULL || *name == L'\0' || *name == L' ')
		return NULL;
	struct request *request = malloc(sizeof *request + (wcslen(name) + 1) * sizeof *name);
	if (request == NULL)
		return NULL;
	request->value = value;
	WCHAR *space = wcschr(wcscpy(request->name, name), L' ');
	if (space != NULL)
		*space++ = L'\0';
	while (space != NULL && *space == L' ')
		space++;
	request->text = space != NULL && *space != L'\0' ? space : NULL;
	return request;
}

static HDRVR open_request(const struct request *request)
{
	struct module *module = use_module(request->name);
	if (module == NULL)
		return NULL;
	HDRVR handle = NULL;
	struct instance *instance = new_instance(module);
	if (instance != NULL && open_driver(instance, request))
		handle = instance->handle;
	else if (instance != NULL)
		drop_instance(instance);
	leave_module(module);
	return handle;
}

HDRVR OpenDriver(LPCWSTR szDriverName, LPCWSTR szSectionName, LPARAM lParam2)
{
	(void)szSectionName;
	struct request *request = new_request(szDriverName, lParam2);
	if (request == NULL)
		return NULL;
	const HDRVR handle = open_request(request);
	free(request);
	return handle;
}

LRESULT CloseDriver(HDRVR hDriver, LPARAM lParam1, LPARAM lParam2)
{
	pthread_mutex_lock(&lock);
	struct instance *const instance = find_instance(hDriver);
	const int open = instance != NULL && instance->closable;
	if (open)
		instance->closable = 0;
	pthread_mutex_unlock(&lock);
	if (!open)
		return 0;
	const struct module *module = instance->module;
	const LRESULT closed = deliver(module, instance->id, hDriver, DRV_CLOSE, lParam1, lParam2);
	if (closed == 0 && !behaves(module, DRV_WINMM_CLOSES_REFUSED)) {
		pthread_mutex_lock(&lock);
		instance->closable = 1;
		pthread_mutex_unlock(&lock);
		return 0;
	}
	leave(instance, 1);
	drop_instance(instance);
	return 1;
}

LRESULT SendDriverMessage(HDRVR hDriver, UINT message, LPARAM lParam1, LPARAM lParam2)
{
	struct module *module = NULL;
	DWORD_PTR id = 0;
	pthread_mutex_lock(&lock);
	const struct instance *instance = find_instance(hDriver);
	if (instance != NULL) {
		module = instance->module;
		module->users++;
		id = instance->id;
	}
	pthread_mutex_unlock(&lock);
	if (module == NULL)
		return 0;
	const LRESULT result = deliver(module, id, hDriver, message, lParam1, lParam2);
	leave_module(module);
	return result;
}

HMODULE GetDriverModuleHandle(HDRVR hDriver)
{
	pthread_mutex_lock(&lock);
	const struct instance *instance = find_instance(hDriver);
	const HMODULE library = instance != NULL ? instance->module->library : NULL;
	pthread_mutex_unlock(&lock);
	return library;
}

/* Wine 8.0 dlls/winmm/driver.c; everything it does not name gets zero. */
LRESULT CALLBACK DefDriverProc(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg,
			       LPARAM lParam1, LPARAM lParam2)
{
	(void)dwDriverId, (void)hdrvr, (void)lParam1, (void)lParam2;
	switch (msg) {
	case DRV_LOAD:
	case DRV_ENABLE:
	case DRV_DISABLE:
	case DRV_FREE:
	case DRV_INSTALL: /* DRVCNF_OK, which is 1, too */
	case DRV_REMOVE:
		return 1;
	default:
		return 0;
	}
}

/* The kinds are the lowest three bits: mmddk.h, DCB_TYPEMASK. */
BOOL CALLBACK DriverCallback(DWORD_PTR dwCallback, DWORD dwFlags, HDRVR hDevice, DWORD dwMsg,
			     DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	typedef void CALLBACK callback(HDRVR, UINT, DWORD_PTR, DWORD_PTR, DWORD_PTR);
	const DWORD type_mask = 7;
	const DWORD function = 3;
	if (dwCallback == 0 || (dwFlags & type_mask) != function)
		return FALSE;
	((callback *)dwCallback)(hDevice, dwMsg, dwUser, dwParam1, dwParam2);
	return TRUE;
}

/* For MCI drivers: a device has the number that its opener gave it */

struct device {
	struct device *next;
	UINT number;
	DWORD_PTR data;
};

static struct device *devices;
static drv_winmm_listener *listener;
static void *listener_context;

BOOL mciSetDriverData(UINT device, DWORD_PTR data);
DWORD_PTR mciGetDriverData(UINT device);
BOOL mciDriverNotify(void *window, UINT device, UINT how);
UINT mciDriverYield(UINT device);
UINT mciLoadCommandResource(void *module, LPCWSTR name, UINT type);
BOOL mciFreeCommandResource(UINT table);

/* The link to the device's entry, or to the end of the list. The lock is held. */
static struct device **find_device(UINT number)
{
	struct device **at = &devices;
	while (*at != NULL && (*at)->number != number)
		at = &(*at)->next;
	return at;
}

static void forget_device(struct device **at)
{
	struct device *const gone = *at;
	if (gone == NULL)
		return;
	*at = gone->next;
	free(gone);
}

/* Returns FALSE when memory ran out. The lock is held. */
static BOOL remember_device(struct device **at, UINT number, DWORD_PTR data)
{
	struct device *device = *at;
	if (device == NULL && (device = calloc(1, sizeof *device)) == NULL)
		return FALSE;
	device->number = number;
	device->data = data;
	*at = device;
	return TRUE;
}

BOOL mciSetDriverData(UINT device, DWORD_PTR data)
{
	BOOL set = TRUE;
	pthread_mutex_lock(&lock);
	struct device **const at = find_device(device);
	if (data == 0)
		forget_device(at);
	else
		set = remember_device(at, device, data);
	pthread_mutex_unlock(&lock);
	return set;
}

DWORD_PTR mciGetDriverData(UINT device)
{
	pthread_mutex_lock(&lock);
	const struct device *const one = *find_device(device);
	const DWORD_PTR data = one == NULL ? 0 : one->data;
	pthread_mutex_unlock(&lock);
	return data;
}

BOOL mciDriverNotify(void *window, UINT device, UINT how)
{
	pthread_mutex_lock(&lock);
	drv_winmm_listener *const listen = listener;
	void *const context = listener_context;
	pthread_mutex_unlock(&lock);
	if (window == NULL || listen == NULL)
		return FALSE;
	listen(window, device, how, context);
	return TRUE;
}

/* Nobody is there who would want a driver to stop waiting. */
UINT mciDriverYield(UINT device)
{
	(void)device;
	return 0;
}

/* No shared object has a table, which is what this answer means: mmddk.h,
 * MCI_NO_COMMAND_TABLE. */
UINT mciLoadCommandResource(void *module, LPCWSTR name, UINT type)
{
	(void)module, (void)name, (void)type;
	return 0xFFFFFFFFu;
}

BOOL mciFreeCommandResource(UINT table)
{
	(void)table;
	return FALSE;
}

/* What winmm has not */

void drv_winmm_listen(drv_winmm_listener *wanted, void *context)
{
	pthread_mutex_lock(&lock);
	listener = wanted;
	listener_context = context;
	pthread_mutex_unlock(&lock);
}

void drv_winmm_behave(enum drv_winmm_behaviour wanted)
{
	pthread_mutex_lock(&lock);
	behaviour = wanted;
	pthread_mutex_unlock(&lock);
}

BOOL drv_winmm_add(LPCWSTR name, drv_winmm_proc *proc)
{
	struct added *one = malloc(sizeof *one + (wcslen(name) + 1) * sizeof *name);
	if (one == NULL)
		return FALSE;
	one->proc = proc;
	wcscpy(one->name, name);
	pthread_mutex_lock(&lock);
	one->next = added;
	added = one;
	pthread_mutex_unlock(&lock);
	return TRUE;
}

void drv_winmm_remove(LPCWSTR name)
{
	pthread_mutex_lock(&lock);
	struct added **at = &added;
	while (*at != NULL && wcscmp((*at)->name, name) != 0)
		at = &(*at)->next;
	struct added *const one = *at;
	if (one != NULL)
		*at = one->next;
	pthread_mutex_unlock(&lock);
	free(one);
}

void drv_winmm_observe(drv_winmm_observer *wanted, void *context)
{
	pthread_mutex_lock(&lock);
	observer = wanted;
	observer_context = context;
	pthread_mutex_unlock(&lock);
}
