#!/usr/bin/perl
# The protocols agree with the tables of facts and with the Windows headers, symbol by symbol.
use strict;
use warnings;
use File::Basename qw(dirname);
use File::Temp qw(tempdir);
use lib dirname(__FILE__);
use Explained;

my %names = Explained::names();
my @parts = Explained::parts(@{$names{symbols}});
Explained::ok(@parts > 250, "the protocols have messages", scalar(@parts) . " of them");

# Where each symbol has which value: the names that messages have besides count, too.
my %at;
for my $part (@parts) {
	my $entry = $part->{lines}{message} ? "" : ($part->{lines}{arrives} || ["DriverProc"])->[0];
	push @{$at{$_}}, {entry => $entry, value => $part->{value}} for $part->{name}, @{$part->{lines}{also} || []};
}

# ---- the tables of facts ----

# An entry point is named, or several at once; markers are at none.
sub is_at
{
	my ($wanted, $entry) = @_;
	return $entry eq "" || $wanted =~ /xxxMessage|system/ || $wanted =~ /\Q$entry\E/
		|| $wanted =~ m{/} && $wanted =~ substr($entry, 0, 3);
}

for my $table (qw(drv_base acmdm icm mci wave midi aux_mixer_drvm)) {
	my @rows = Explained::facts($table);
	if (!@rows) {
		Explained::skip("all symbols of $table.tsv are in the protocols", "the tables of facts are not here");
		next;
	}
	my @bad;
	for my $row (@rows) {
		my ($symbol, $value, undef, $entry) = @$row;
		push @bad, "$symbol $value $entry"
			unless grep { $_->{value} == hex $value && is_at($entry, $_->{entry}) } @{$at{$symbol}};
	}
	Explained::ok(!@bad, "all " . @rows . " symbols of $table.tsv are in the protocols, with their values and entry points", @bad);
}

# ---- the headers ----

my %values = map { $_ => $at{$_}[0]{value} } keys %at;
my @constants = Explained::parts(@{$names{constants}});
$values{$_->{name}} = $_->{value} for grep { $_->{constant} } @constants;

my $scratch = tempdir(CLEANUP => 1);
for my $compiler (Explained::compilers()) {
	open my $file, ">", "$scratch/values.c" or die;
	print $file $Explained::INCLUDES;
	for my $name (sort keys %values) {
		printf $file "#ifdef %s\nchar of_%s[((%s) & 0xffffffffu) == %uu ? 1 : -1];\n#endif\n", $name, $name, $name,
			$values{$name} & 0xffffffff;
	}
	close $file;
	my $errors = `$compiler -w -c -o $scratch/values.o $scratch/values.c 2>&1`;
	my $count = grep { /^char of_/ } `$compiler -w -E -P $scratch/values.c`;
	Explained::ok($? == 0 && $errors eq "" && $count > 300, "the headers of $compiler agree on all $count of "
			. keys(%values) . " values that they define", $errors);
}
Explained::skip("the headers agree", "there is no compiler of mingw-w64") unless Explained::compilers();

# ---- the words ----

# Every message says what it is, where it comes from, and how it answers.
for my $word (qw(meaning returns scope source hook)) {
	my @lacking = grep { !$_->{lines}{message} && !$_->{lines}{$word} } @parts;
	Explained::ok(!@lacking, "each message has a line '$word'", map { $_->{name} } @lacking);
}

# What families call their messages is for specs/ to know, not for the generator.
my @named = `cd $Explained::TOP && grep -nwE '(ACMDM|AUXDM|ICM|MCI|MIDM|MODM|MXDM|WIDM|WODM)_[A-Z0-9_]*' generator/*.[ch]`;
Explained::ok(!@named, "the generator names no message of a family", @named);

# A source is a name that the protocol or one that it extends explains.
my @sources = `cat $Explained::TOP/specs/protocols/*.yaml`;
my %known = map { /^  ([A-Z0-9]+): / ? ($1 => 1) : () } @sources;
my @unknown;
for my $part (@parts) {
	my ($source) = @{$part->{lines}{source}};
	push @unknown, map { "$part->{name}: $_" } grep { !/^(mingw-w64|[A-Z0-9]+)/ || !/^mingw/ && !$known{(split)[0]} } split /; /, $source;
}
Explained::ok(!@unknown, "each source is explained", @unknown);
Explained::finish();
