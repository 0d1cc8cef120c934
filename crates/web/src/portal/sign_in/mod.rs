//! How clients sign in.
