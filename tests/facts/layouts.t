#!/usr/bin/perl
# The structures of the protocols have the layouts that Windows gives them, member by member: the spec's own definition of each is
# compiled beside that of the headers, for both kinds of Windows. Those that no header has are compared with the facts.
use strict;
use warnings;
use File::Basename qw(dirname);
use File::Temp qw(tempdir);
use lib dirname(__FILE__);
use Explained;

my %names = Explained::names();
my %structures;
for my $part (grep { $_->{structure} } Explained::parts(@{$names{structures}})) {
	push @{$structures{$part->{name}}}, $part;
}
Explained::ok(keys %structures >= 60, "the protocols have structures", scalar keys %structures);

my $scratch = tempdir(CLEANUP => 1);

# Members as [declaration, name].
sub members
{
	my ($part) = @_;
	return map { my ($name) = /(\w+)(?:\[\d+\])?$/; [$_, $name] } @{$part->{lines}{member}};
}

# The spec's definition, named after the protocol so that all may stand in one file.
sub definition
{
	my ($part) = @_;
	my $own = "$part->{protocol}_$part->{name}";
	my ($pack) = ($part->{lines}{packed} || [""])->[0] =~ /(\d+)$/;
	my $text = $pack ? "#pragma pack(push, $pack)\n" : "#pragma pack(push)\n#pragma pack()\n";
	$text .= "struct $own {\n";
	for (members($part)) {
		my $declaration = $_->[0];
		$declaration =~ s/^(\w+)(?= \w)/exists $structures{$1} ? "struct $part->{protocol}_$1" : $1/e;
		$declaration =~ s/^(\w+) \*/exists $structures{$1} ? "void *" : "$1 *"/e;
		$text .= "\t$declaration;\n";
	}
	return $text . "};\n#pragma pack(pop)\n";
}

# Those inside others stand first, as each protocol has them.
sub in_order
{
	my %place;
	my @order = @{$names{structures}};
	@place{@order} = (0 .. $#order);
	return sort { $a->{protocol} cmp $b->{protocol} || $place{$a->{name}} <=> $place{$b->{name}} } map { @$_ } values %structures;
}

sub compile
{
	my ($compiler, $text) = @_;
	open my $file, ">", "$scratch/layouts.c" or die;
	print $file "$Explained::INCLUDES#include <stddef.h>\n$text";
	close $file;
	return `$compiler -w -c -o $scratch/layouts.o $scratch/layouts.c 2>&1`;
}

my @all = in_order();
my $assert = 0;
sub equal { return sprintf "char assert_%d[(%s) == (%s) ? 1 : -1];\n", ++$assert, @_ }

my @with = grep { $_->{header} =~ /\.h$/ } @all;
for my $compiler (Explained::compilers()) {
	my ($text, $count) = (join("", map { definition($_) } @all), 0);
	for my $part (@with) {
		my $own = "struct $part->{protocol}_$part->{name}";
		$text .= equal("sizeof($own)", "sizeof($part->{name})");
		for (members($part)) {
			my $name = $_->[1];
			$text .= equal("offsetof($own, $name)", "offsetof($part->{name}, $name)");
			$text .= equal("sizeof((($own *)0)->$name)", "sizeof((($part->{name} *)0)->$name)");
			$count++;
		}
	}
	my $errors = compile($compiler, $text);
	Explained::ok($errors eq "", "all $count members of " . @with . " structures lie where the headers of $compiler have them", $errors);
}
Explained::skip("members lie where the headers have them", "there is no compiler of mingw-w64") unless Explained::compilers();

# ---- those without a header ----

# Sizes and offsets that were seen at work, or that another structure of the headers implies, for 64 and 32 bits.
my %facts = (
	ACMDRVOPENDESCW => {size => [48, 36]},
	ACMDRVSTREAMINSTANCE => {size => [72, 40], pwfxSrc => [8, 4]},
	ACMDRVFORMATSUGGEST => {size => [40, 24], pwfxDst => [24, 16]},
	ACMDRVSTREAMSIZE => {size => [16, 16]},
	ACMDRVSTREAMHEADER => {size => [("sizeof(ACMSTREAMHEADER)") x 2],
		map({ $_ => [("offsetof(ACMSTREAMHEADER, $_)") x 2] } qw(cbStruct fdwStatus dwUser pbSrc cbSrcLength cbSrcLengthUsed dwSrcUser
			pbDst cbDstLength cbDstLengthUsed dwDstUser)), fdwConvert => [("offsetof(ACMSTREAMHEADER, dwReservedDriver)") x 2]},
	MCI_SOUND_PARMSW => {size => [("sizeof(MCI_LOAD_PARMSW)") x 2], lpstrSoundName => [("offsetof(MCI_LOAD_PARMSW, lpfilename)") x 2]},
	MIXERLINE_TARGETW => {size => [("sizeof(((MIXERLINEW *)0)->Target)") x 2],
		map { $_ => [("offsetof(MIXERLINEW, Target.$_) - offsetof(MIXERLINEW, Target)") x 2] }
			qw(dwType dwDeviceID wMid wPid vDriverVersion szPname)},
);
my @without = grep { $_->{header} !~ /\.h$/ } @all;
my @unknown = grep { !$facts{$_->{name}} } @without;
Explained::ok(!@unknown, "something is known of each of the " . @without . " structures that no header has", map { $_->{name} } @unknown);
for my $compiler (Explained::compilers()) {
	my ($text, $count) = (join("", map { definition($_) } @all), 0);
	my $place = $compiler =~ /^x86_64/ ? 0 : 1;
	for my $part (@without) {
		my $own = "struct $part->{protocol}_$part->{name}";
		for my $name (sort keys %{$facts{$part->{name}}}) {
			$text .= equal($name eq "size" ? "sizeof($own)" : "offsetof($own, $name)", $facts{$part->{name}}{$name}[$place]);
			$count++;
		}
	}
	my $errors = compile($compiler, $text);
	Explained::ok($errors eq "", "$compiler: the $count sizes and places that are known are those", $errors);
}

# Sizes that programs were seen to pass, by the notes of the tables.
my @seen = (["vfw_ICINFO", 568], ["vfw_ICCOMPRESS", 0x58], ["vfw_ICDECOMPRESS", 0x30], ["vfw_ICOPEN", 56]);
if (my ($compiler) = grep { /x86_64/ } Explained::compilers()) {
	my $text = join "", map { definition($_) } @all;
	$text .= equal("sizeof(struct $_->[0])", $_->[1]) for @seen;
	my $errors = compile($compiler, $text);
	Explained::ok($errors eq "", "the " . @seen . " sizes that were seen are those", $errors);
} else {
	Explained::skip("the sizes that were seen are those", "there is no compiler of mingw-w64");
}
Explained::finish();
