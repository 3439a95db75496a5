# Runs a test program until it ends, a check fails, or it hangs. A slow machine must not look like a driver
# that hangs: what counts is the time that the program computes and the time that it sleeps, not how
# long it waits for others to compute.
package Trial;
use strict;
use warnings;
use POSIX qw(setpgid);
use Time::HiRes qw(time);

our $COMPUTING = "hangs, computing"; # what is wrong with a program that may only be slow

my $LOOK   = 0.3; # seconds between two looks at a program that runs
my $SECOND = POSIX::sysconf(&POSIX::_SC_CLK_TCK);

sub slurp
{
	my ($path) = @_;
	open my $file, "<", $path or return "";
	local $/;
	return <$file> // "";
}

# A process and all that it has started.
sub family
{
	my ($id) = @_;
	return ($id, map { family($_) } map { split " ", slurp($_) } glob "/proc/$id/task/*/children");
}

sub end
{
	my ($id) = @_;
	kill "STOP", $id;
	my @family = family($id);
	kill "KILL", map { (-$_, $_) } @family;
}

# Seconds that a process and its children have computed: what is over, and what is under way.
sub computed
{
	my ($id, $is_root) = @_;
	my @field = split " ", slurp("/proc/$id/stat") =~ s/^.*\) //r;
	return 0 if @field < 15;
	return ($field[11] + $field[12] + ($is_root ? $field[13] + $field[14] : 0)) / $SECOND;
}

# Seconds that each thread of some processes was ready to compute and another computed instead.
sub delays
{
	my %delays;
	for my $path (map { glob "/proc/$_/task/*/schedstat" } @_) {
		my ($run, $wait) = split " ", slurp($path);
		$delays{$path} = $wait / 1e9 if defined $wait;
	}
	return \%delays;
}

# Looks at a program; adds to what it computed and slept.
sub look
{
	my ($id, $use) = @_;
	my @family = family($id);
	my ($now, $delays) = (time, delays(@family));
	my $computed = 0;
	$computed += computed($_, $_ == $id) for @family;
	my $idle = $now - $use->{at};
	$idle -= $computed - $use->{cpu} if $computed > $use->{cpu};
	for (keys %$delays) {
		my $more = $delays->{$_} - ($use->{delays}{$_} // 0);
		$idle -= $more if $more > 0;
	}
	$use->{idle} += $idle if $idle > 0;
	$use->{cpu} = $computed if $computed > $use->{cpu};
	@$use{qw(at delays)} = ($now, $delays);
}

sub start
{
	my ($folder, @command) = @_;
	my $id = open(my $out, "-|") // die "fork: $!\n";
	return ($id, $out) if $id != 0;
	setpgid(0, 0);
	chdir $folder;
	open STDERR, ">", "stderr";
	{ no warnings; exec { $command[0] } @command; }
	POSIX::_exit(127);
}

# Runs a command in a folder. Limits are seconds: cpu and idle. Returns what was wrong, or "", and what it used.
# sleeps() is called once when the program has slept for longer than `drowsy`.
sub run
{
	my ($folder, $command, $limit, $sleeps) = @_;
	my ($id, $out) = start($folder, $command);
	my $use = { at => time, cpu => 0, idle => 0, delays => {} };
	my ($text, $wrong, $looked) = ("", "", time);
	while ($wrong eq "") {
		my $mask = "";
		vec($mask, fileno $out, 1) = 1;
		if (select $mask, undef, undef, 0.1) {
			sysread($out, $text, 65536, length $text) or last;
			$wrong = "not ok $1" if $text =~ /^not ok \d+ *-? *([^\n]*)\n/m;
		}
		next if time - $looked < $LOOK;
		look($id, $use);
		$looked = time;
		$sleeps->() if $use->{idle} > $limit->{drowsy};
		$wrong = $COMPUTING       if $use->{cpu} > $limit->{cpu};
		$wrong = "hangs, waiting" if $use->{idle} > $limit->{idle};
	}
	end($id) if $wrong ne "";
	my @before = POSIX::times();
	close $out;
	my @after = POSIX::times();
	$use->{cpu} = ($after[3] + $after[4] - $before[3] - $before[4]) / $SECOND if $wrong eq "";
	return ($wrong eq "" ? ending($?, "$folder/stderr") : $wrong, $use);
}

# What the end of a program says.
sub ending
{
	my ($status, $errors) = @_;
	return "" if $status == 0;
	my $signal = $status & 127 || ($status >> 8 > 128 ? ($status >> 8) - 128 : 0);
	my ($why) = slurp($errors) =~ /((?:Address|Leak|Thread)Sanitizer: [\w-]+(?: [\w-]+)?|runtime error: [^\n]*)/;
	return $why // ($signal ? "signal $signal" : "exit code " . ($status >> 8));
}

1;
