#!/usr/bin/perl
# The drivers that ship with Wine 8: what the verifier's survey says of each, against the table of what they were seen to answer;
# and that what the table shows to be wrong comes out as broken rules.
#
# Compared exactly: every answer, every crash with its exception, and whether the module stays. Ids that are addresses differ from
# run to run: of those, that they are some, and whether the second is the first.
use strict;
use warnings;
use File::Basename qw(dirname);
use JSON::PP;

chdir dirname(__FILE__) . "/../.." or die;
my $tool  = $ENV{DRVGEN} // "out/bin/drvgen";
my $table = "../shared/facts/builtin_corpus.tsv";
my $tests = 0;
my %column = (
	LOAD => "DRV_LOAD", ENABLE => "DRV_ENABLE", OPEN0 => "DRV_OPEN", QCONF => "DRV_QUERYCONFIGURE",
	EXITSESSION => "DRV_EXITSESSION", POWER => "DRV_POWER", INSTALL => "DRV_INSTALL", REMOVE => "DRV_REMOVE",
	OPEN0b => "DRV_OPEN again", CLOSE => "DRV_CLOSE", CLOSEagain => "DRV_CLOSE again", CLOSEzero => "DRV_CLOSE zero",
	CLOSEbogus => "DRV_CLOSE bogus", DISABLE => "DRV_DISABLE", FREE => "DRV_FREE",
	(map { ("u$_" => "0x$_") } qw(0700 0FFE 3FFF 4FF0 7FFF)),
	od_Open0 => "OpenDriver", od_Open0again => "OpenDriver again", od_QCONF => "SendDriverMessage DRV_QUERYCONFIGURE",
	"od_USER+1" => "SendDriverMessage 0x4001", od_Close2 => "CloseDriver of the second",
	od_Close1 => "CloseDriver of the first", od_still => "in memory afterwards",
);
my %word = (ok => 1, NULL => 0, "-" => 0, unloaded => 0, loaded => 1);

# A thread of this driver may still be running when its code has left memory, about every fifth time.
my %races = ("winealsa.drv od_still" => "crashed (exception 0xc0000005)");

sub ok
{
	my ($good, $name, @why) = @_;
	$tests++;
	print $good ? "ok" : "not ok", " $tests - $name\n";
	print map { "# $_\n" } $good ? () : @why;
}

sub skip_all
{
	print "1..0 # SKIP $_[0]\n";
	exit;
}

# An id that is the address of something.
sub is_address { $_[0] =~ /^\d+/ && $& > 0xffff && $& < 0xf0000000 }

# What the table has, as the survey says it; both without what differs from run to run.
sub expected
{
	my ($cell) = @_;
	return "crashed (exception 0x$1)" if $cell =~ /^CRASH (\w+)$/;
	$cell = $word{$cell} // $cell;
	$cell =~ s/\((same|diff)\)/$1 eq "same" ? " (same)" : " (different)"/e;
	return is_address($cell) ? "address" . ($cell =~ s/^\d+//r) : $cell;
}

sub shown
{
	my ($text) = @_;
	$text =~ s/ \((?:freed|heap)[^)]*\)//;
	return is_address($text) ? "address" . ($text =~ s/^\d+//r) : $text;
}

sub run_tool
{
	my (@words) = @_;
	open my $pipe, "-|", $tool, "verify", "--wine", "tests/wine", "--format", "json", @words or die "$tool: $!";
	local $/;
	my $text = <$pipe>;
	close $pipe;
	return (eval { decode_json($text) } // {}, $? >> 8, $text);
}

sub findings { grep { $_->{rule} == $_[1] } @{ $_[0]{findings} } }

# Whether some finding ends with that word and came to that.
sub shows
{
	my ($driver, $word, $came) = @_;
	return grep { ($_->{sequence}[-1] // "") eq $word && $_->{came} =~ $came } @{ $driver->{findings} };
}

skip_all("there is no Wine") if system("tests/wine >/dev/null 2>&1") != 0;
skip_all("there is no x86_64-w64-mingw32-gcc") if system("command -v x86_64-w64-mingw32-gcc >/dev/null 2>&1") != 0;
skip_all("the table of what drivers answered is not here") if !open my $file, "<", $table;
my (@names, @rows);
while (<$file>) {
	next if /^#/;
	chomp;
	my @cells = split /\t/;
	if (!@names) { @names = @cells } else { my %row; @row{@names} = @cells; push @rows, \%row }
}
ok(@rows == 18 && @names == 28, "the table has 18 drivers and 27 columns");
ok(!(grep { !exists $column{$_} } @names[1 .. $#names]), "each column is one of the survey's");

my ($report, $code, $text) = run_tool("tests/verify/builtin.yaml", map { $_->{driver} } @rows);
ok($code == 1, "verify says that something is wrong", "exit code $code", split /\n/, substr $text // "", 0, 2000);
my %driver = map { $_->{driver} => $_ } @{ $report->{drivers} // [] };
for my $row (@rows) {
	my $name   = $row->{driver};
	my $driver = $driver{$name} // {};
	my %cells  = (%{ $driver->{life} // {} }, %{ $driver->{manager} // {} });
	my @wrong;
	for my $column (@names[1 .. $#names]) {
		my ($expected, $shown) = (expected($row->{$column}), shown($cells{ $column{$column} } // "nothing"));
		next if $shown eq $expected || $shown eq ($races{"$name $column"} // "");
		push @wrong, "$column: expected '$expected', got '$shown'";
	}
	ok(!@wrong, "$name: all 27 cells", @wrong);

	# Who answers anything but 0 to an id that it never issued breaks rule 4, and who crashes, too.
	my $bogus = $row->{CLOSEbogus};
	my @broken = findings($driver, 4);
	if ($bogus =~ /^CRASH (\w+)/) {
		ok((shows($driver, "DRV_CLOSE\@bogus", qr/crashed \(exception 0x$1\)/)), "$name: crashes on an id never issued: rule 4");
	} elsif ($bogus ne "0") {
		ok((shows($driver, "DRV_CLOSE\@bogus", qr/^\Q$bogus\E$/)), "$name: answers $bogus to an id never issued: rule 4",
			map { "$_->{what}: @{$_->{sequence}}" } @broken);
	} elsif ($row->{OPEN0b} =~ /^0/) { # it had nothing left to close then; while it has, any id will do
		ok((shows($driver, "DRV_CLOSE\@bogus", qr/^1$/)), "$name: closes its one instance whatever the id: rule 4");
	} else {
		ok(!(grep { "@{$_->{sequence}}" =~ /bogus$|near$/ } @{ $driver->{findings} // [{ sequence => ["near"] }] }),
			"$name: nothing wrong with ids never issued");
	}
	ok(($driver->{states}{reached} // 0) >= 5, "$name: reached $driver->{states}{reached} of $driver->{states}{reachable} states");
}

# Opened as a program does, msrle32 frees an instance twice that is closed twice.
($report, $code) = run_tool("tests/verify/vidc.yaml", "msrle32.dll", "iccvid.dll");
ok($code == 1 && @{ $report->{drivers} // [] } == 2, "with real open data");
%driver = map { $_->{driver} => $_ } @{ $report->{drivers} // [] };
my ($twice) = grep { $_->{what} =~ /frees twice/ } findings($driver{"msrle32.dll"} // {}, 4);
ok($twice && "@{$twice->{sequence}}" eq "DRV_LOAD DRV_ENABLE DRV_OPEN DRV_CLOSE\@1 DRV_CLOSE\@stale", "msrle32.dll frees twice: rule 4",
	$twice ? "@{$twice->{sequence}}" : "no such finding");
ok(!(grep { $_->{what} =~ /frees/ } @{ $driver{"iccvid.dll"}{findings} }), "iccvid.dll does not");
my %opened = map { $_ => $driver{$_}{opened} // {} } keys %driver;
ok(shown($opened{"msrle32.dll"}{DRV_OPEN} // "") eq "address" && ($opened{"msrle32.dll"}{"DRV_CLOSE"} // "") eq "1" &&
	($opened{"msrle32.dll"}{"DRV_CLOSE again"} // "") eq "1 (freed twice)", "msrle32.dll: a real open, its close, and the same again");
ok(shown($opened{"iccvid.dll"}{DRV_OPEN} // "") eq "address" && ($opened{"iccvid.dll"}{"DRV_CLOSE"} // "") eq "1" &&
	($opened{"iccvid.dll"}{"DRV_CLOSE again"} // "") eq "0", "iccvid.dll: a real open, its close, and the same again");
print "1..$tests\n";
