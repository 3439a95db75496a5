#!/usr/bin/perl
# g711.pl FOLDER: what ITU-T G.711 says of mu-law, for every 16-bit sample in FOLDER/encoded (a byte for each, from -32768 on) and for
# every code in FOLDER/decoded (16 bits for each, the lower byte first).
#
# Made from the shape of the law alone, not by a formula: of eight segments, each with sixteen steps, twice as wide as in the one before;
# in the first, which begins in the middle of the step around zero, the steps are 2 wide and the first half of one is cut off. A sample
# becomes the step that it lies in, a step becomes its middle. G.711 counts 14 bits, so a 16-bit sample is a quarter of what it says.
use strict;
use warnings;

# From which magnitude on each of the 128 steps is chosen.
my @from = (0);
for my $segment (0 .. 7) {
	my $width = 2 << $segment;
	for my $step (0 .. 15) {
		push @from, $from[-1] + ($segment == 0 && $step == 0 ? $width / 2 : $width);
	}
}
my $top = pop @from;
die "the law ends at $top\n" if $top != 8159;
my @middle = map { $_ == 0 ? 0 : ($from[$_] + ($_ < 127 ? $from[$_ + 1] : $top)) / 2 } 0 .. 127;

# Codes are sent with all bits inverted; the first bit is the sign, 1 for what is not negative.
sub code
{
	my ($sample) = @_;
	my $step = 127;
	$step-- while 4 * $from[$step] > abs $sample;
	return $sample < 0 ? 0x7f - $step : 0xff - $step;
}

sub write_file
{
	my ($path, $bytes) = @_;
	open my $file, ">:raw", $path or die "$path: $!\n";
	print $file $bytes;
	close $file or die "$path: $!\n";
}

my ($folder) = @ARGV;
write_file("$folder/encoded", pack "C*", map { code($_) } -32768 .. 32767);
write_file("$folder/decoded", pack "s<*", map { $_ < 128 ? -4 * $middle[127 - $_] : 4 * $middle[255 - $_] } 0 .. 255);
