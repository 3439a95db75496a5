/* What any program pays before it does anything: linked with the libraries of drvgen, it does nothing. */
int main(void)
{
	return 0;
}
