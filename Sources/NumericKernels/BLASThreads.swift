internal import COpenBLAS

/// Keeps BLAS to the calling thread, in the whole process.
///
/// For programs of their own, which split their work themselves: OpenBLAS otherwise starts a thread
/// for each core as it is loaded, and these wait busily for work at the cost of the program's own.
/// With one thread its sums run in one order, too. A library leaves this to its host.
///
/// - Complexity: O(threads); once, before any other call of this module.
public func keepBLASToOneThread() { balise_blas_on_one_thread() }
