# What `drvgen explain` tells, as data: the specs as the tool understands them.
package Explained;
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);

our $TOP = abs_path(dirname(__FILE__) . "/../..");
our $DRVGEN = $ENV{DRVGEN} // "$TOP/out/bin/drvgen";

sub output
{
	open my $pipe, "-|", $DRVGEN, "explain", @_ or die "$DRVGEN: $!";
	my @lines = <$pipe>;
	close $pipe or die "drvgen explain @_: exit code $?";
	chomp @lines;
	return @lines;
}

# All names: of messages and markers, of structures, of constants.
sub names
{
	my (%names, $kind);
	for (output()) {
		$kind = undef if $_ eq "";
		push @{$names{symbols}}, $1 if /^  0x[0-9A-F]+  (\w+)/;
		$kind = $1, $_ = $2 if /^(structures|constants):(.*)/;
		push @{$names{$kind}}, split if $kind;
	}
	my %seen;
	@$_ = grep { !$seen{$_}++ } @$_ for values %names;
	return %names;
}

sub number
{
	my ($text) = @_;
	return $text =~ /^0x/ ? hex $text : $text + 0;
}

# Each part that is told of the names, as {name, value, protocol, header, lines => {word => [text...]}}.
sub parts
{
	my @parts;
	for (output(@_)) {
		if (/^(\w+) = 0x([0-9A-F]+) \((\w+), (.*)\)$/) {
			push @parts, {name => $1, value => hex $2, protocol => $3, header => $4, lines => {}};
		} elsif (/^(\w+) = (-?\d+|0x[0-9A-F]+): an? (?:constant of|answer in) (\w+)$/) {
			push @parts, {name => $1, value => number($2), protocol => $3, constant => 1};
		} elsif (/^(\w+) \((\w+), (.*)\)$/) {
			push @parts, {name => $1, protocol => $2, header => $3, structure => 1, lines => {}};
		} elsif (/^  (\S+(?: by)?) +(.*)$/) {
			push @{$parts[-1]{lines}{$1}}, $2;
		} elsif ($_ ne "") {
			die "drvgen explain: what is '$_'?";
		}
	}
	return @parts;
}

# The rows of a table of facts, as lists of its columns; () when it is not here.
sub facts
{
	my ($table) = @_;
	open my $file, "<", "$TOP/../shared/facts/$table.tsv" or return ();
	my @rows = map { chomp; [split /\t/, $_, -1] } grep { !/^#/ } <$file>;
	shift @rows;
	return @rows;
}

sub compilers
{
	return grep { my $name = $_; grep { -x "$_/$name" } split /:/, $ENV{PATH} }
		qw(x86_64-w64-mingw32-gcc i686-w64-mingw32-gcc);
}

our $INCLUDES = join "", map { "#include <$_>\n" } qw(windows.h mmsystem.h mmreg.h mmddk.h msacm.h vfw.h digitalv.h vcr.h);

my $tests = 0;

sub ok
{
	my ($good, $name, @notes) = @_;
	$tests++;
	print $good ? "" : "not ", "ok $tests - $name\n";
	if (!$good) {
		print map { "# $_\n" } map { split /\n/ } @notes;
	}
	return $good;
}

sub skip
{
	my ($name, $reason) = @_;
	$tests++;
	print "ok $tests - $name # SKIP $reason\n";
}

sub finish
{
	print "1..$tests\n";
}

1;
