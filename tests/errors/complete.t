#!/usr/bin/perl
# Every message of the modules that read and check specs is pinned by some .err file, so that none changes unseen.
use strict;
use warnings;
use File::Basename qw(dirname);

chdir dirname(__FILE__) . "/../.." or die;
my @modules = qw(shape message scopes protocol check driver driver_check open_data yaml yaml_bytes yaml_syntax
	constants structures locations settings devices driver_scopes markers scope_check driver_check_names asks verbs scenario scenario_rules);

# Messages that no spec can cause: kept because a later libyaml or template may.
my %beyond = map { $_ => 1 } (
	"syntax error",
);

sub slurp
{
	my ($path) = @_;
	open my $file, "<", $path or die "$path: $!";
	local $/;
	return <$file>;
}

# The string literals that a diagnostic may begin with; adjacent ones are joined.
sub messages_of
{
	my ($source) = @_;
	my @messages;
	$source =~ s{/\*.*?\*/}{}gs;
	$source =~ s{"\s*\n\s*"}{}g;
	while ($source =~ /\b(?:diagnostic_error|diagnostic_note)\(([^;]*);/gs) {
		my $call = $1;
		push @messages, grep { / / } $call =~ /"((?:[^"\\]|\\.)*)"/g;
	}
	push @messages, $source =~ /\.(?:message|note|instead) = "((?:[^"\\]|\\.)*)"/g;
	return @messages;
}

# A message as a pattern: each conversion stands for any text.
sub pattern_of
{
	my ($message) = @_;
	$message =~ s/\\(.)/$1/g;
	my @parts = split /%(?:%|[-0-9.*]*(?:ll|z)?[a-zA-Z])/, $message, -1;
	return join ".*", map { quotemeta } @parts;
}

my $pinned = join "", map { slurp($_) } glob "tests/errors/*.err";
my $count = 0;
for my $module (@modules) {
	my %seen;
	for my $message (grep { !$seen{$_}++ && !$beyond{$_} } messages_of(slurp("generator/$module.c"))) {
		my $pattern = pattern_of($message);
		$count++;
		print $pinned =~ /(?:error|note): .*$pattern/ ? "ok" : "not ok", " $count - $module: ", $message =~ s/#/\\#/gr, "\n";
	}
}
print "1..$count\n";
