"""A `sanudo serve` of its own for a test, on a free port."""
import contextlib
import resource
import subprocess


@contextlib.contextmanager
def running_server(program, *options):
    """Gives (port, process); ends the server afterwards, and fails if it had ended itself."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 65536), hard))
    process = subprocess.Popen([program, "serve", "--port", "0", *options],
                               stdout=subprocess.PIPE, text=True)
    line = process.stdout.readline()
    try:
        assert line.startswith("Sanudo is at http://"), line
        yield int(line.split("/")[2].split(":")[1]), process
        assert process.poll() is None, f"the server ended with {process.returncode}"
    finally:
        process.terminate()
        assert process.wait(20) == 0
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def resident_kib(process):
    with open(f"/proc/{process.pid}/status", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS:"))
